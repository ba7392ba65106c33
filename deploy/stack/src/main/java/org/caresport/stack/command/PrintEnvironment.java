package org.caresport.stack.command;

import java.io.IOException;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.caresport.stack.Part;
import org.caresport.stack.StackException;
import org.caresport.stack.part.Programs;
import org.caresport.stack.state.Secrets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints what the stack tells a service, for one that runs in a development environment in its place. */
@Command(name = "env")
final class PrintEnvironment implements Callable<Integer> {

    @Parameters(paramLabel = "SERVICE", description = "referral, catalog, matching, notification, web or gateway")
    private String service = "";

    @Override
    public Integer call() throws IOException {
        var part = Part.find(service)
                .filter(Part.SERVICES::contains)
                .orElseThrow(() -> new StackException("There is no service called '%s'; there are %s."
                        .formatted(
                                service,
                                Part.SERVICES.stream().sorted().map(Part::id).collect(Collectors.joining(", ")))));
        var settings = Caresport.settings();
        var variables = new Programs(settings, new Secrets(settings.home().secrets())).environment(part);
        // dev mode describes the service as it is called here, which is not what belongs to the contract
        System.out.println("export QUARKUS_SMALLRYE_OPENAPI_STORE_SCHEMA_DIRECTORY=target/dev");
        new TreeMap<>(variables)
                .forEach((name, value) -> System.out.printf("export %s='%s'%n", name, value.replace("'", "'\\''")));
        return 0;
    }
}
