package org.caresport.stack.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.caresport.stack.Port;
import org.caresport.stack.StackException;
import org.caresport.stack.identity.Administration;
import org.caresport.stack.identity.Administration.Machine;
import org.caresport.stack.identity.PublicKeys;
import org.caresport.stack.state.Secrets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Registers the EHR of an organisation by its public key. */
@Command(name = "add")
final class AddClient implements Callable<Integer> {

    private static final Pattern CLIENT_ID = Pattern.compile("[a-z0-9][a-z0-9-]{2,63}");
    private static final Pattern MUNICIPALITY = Pattern.compile("GM[0-9]{4}");

    @Parameters(paramLabel = "CLIENT-ID", description = "for example ehr-my-practice")
    private String clientId = "";

    @Option(names = "--key", required = true, paramLabel = "FILE", description = "its public key: JWK set, JWK or PEM")
    private Path key = Path.of("");

    @Option(names = "--organisation", required = true, paramLabel = "ID", description = "for example agb:01234567")
    private String organisation = "";

    @Option(names = "--municipality", required = true, split = ",", paramLabel = "GM0222")
    private List<String> municipalities = List.of();

    @Option(names = "--name", paramLabel = "TEXT", description = "for people; the client id unless given")
    private String name = "";

    @Override
    public Integer call() throws IOException, InterruptedException {
        check();
        var settings = Caresport.settings();
        new RunningStack(settings).require();
        var password = new Secrets(settings.home().secrets()).password(Administration.SECRET);
        var keys = PublicKeys.jwks(Files.readString(key));
        new Administration(settings.local(Port.KEYCLOAK, ""), password)
                .add(new Machine(clientId, name.isBlank() ? clientId : name, organisation, municipalities, keys));
        System.out.printf(
                "%1$s may log in now. Its client assertion: iss and sub %1$s, aud %2$s, kid %3$s, RS384 or ES384.%n",
                clientId, settings.issuer(), String.join(" or ", PublicKeys.names(keys)));
        return 0;
    }

    private void check() {
        if (!CLIENT_ID.matcher(clientId).matches()) {
            throw new StackException(
                    "A client id has 3 to 64 small letters, digits and hyphens, such as ehr-my-practice.");
        }
        if (!Files.isReadable(key)) {
            throw new StackException("There is no file to read at " + key + ".");
        }
        for (var municipality : municipalities) {
            if (!MUNICIPALITY.matcher(municipality).matches()) {
                throw new StackException("A municipality is a CBS code such as GM0222, not '" + municipality + "'.");
            }
        }
    }
}
