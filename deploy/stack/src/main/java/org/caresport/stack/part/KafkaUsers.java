package org.caresport.stack.part;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.caresport.stack.rights.EventContract;
import org.caresport.stack.rights.OperatorRights;
import org.caresport.stack.state.Secrets;

/**
 * One user for every service, who may do what its AsyncAPI document says and nothing else; one who looks after dead letters;
 * and one who may do everything, for the broker itself.
 */
final class KafkaUsers {

    /** Kafka's own default; the passwords are random, and need no more. */
    private static final int ITERATIONS = 4096;

    private final int port;
    private final Secrets secrets;
    private final List<EventContract> contracts;

    KafkaUsers(int port, Secrets secrets, List<EventContract> contracts) {
        this.port = port;
        this.secrets = secrets;
        this.contracts = contracts;
    }

    /**
     * Sets the passwords, adds what is missing and takes away what is no longer said: also on a broker that was there before
     * it had users.
     */
    void ensure() throws IOException {
        try (var admin = Admin.create(login())) {
            admin.alterUserScramCredentials(credentials()).all().get();
            var wanted = wanted();
            var present = admin.describeAcls(AclBindingFilter.ANY).values().get();
            admin.createAcls(without(wanted, present::contains)).all().get();
            admin.deleteAcls(without(present, wanted::contains).stream()
                            .map(AclBinding::toFilter)
                            .toList())
                    .all()
                    .get();
        } catch (ExecutionException e) {
            throw new IOException("the rights on the broker could not be set: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    private Map<String, Object> login() throws IOException {
        var login = new HashMap<>(KafkaLogin.ADMINISTRATOR.settings(secrets));
        login.put("bootstrap.servers", "127.0.0.1:" + port);
        login.put("request.timeout.ms", 3_000);
        login.put("default.api.timeout.ms", 5_000);
        return login;
    }

    private List<UserScramCredentialAlteration> credentials() throws IOException {
        var credentials = new ArrayList<UserScramCredentialAlteration>();
        for (var login : logins()) {
            credentials.add(new UserScramCredentialUpsertion(
                    login.user(),
                    new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, ITERATIONS),
                    login.password(secrets)));
        }
        return credentials;
    }

    private List<KafkaLogin> logins() {
        return Stream.concat(
                        contracts.stream().map(contract -> new KafkaLogin(contract.service())),
                        Stream.of(KafkaLogin.OPERATOR))
                .toList();
    }

    private Set<AclBinding> wanted() {
        var wanted = new HashSet<AclBinding>();
        OperatorRights.of(contracts).forEach(right -> wanted.addAll(right.bindings()));
        contracts.forEach(contract -> contract.rights().forEach(right -> wanted.addAll(right.bindings())));
        return wanted;
    }

    private static List<AclBinding> without(Collection<AclBinding> bindings, Predicate<AclBinding> these) {
        return bindings.stream().filter(these.negate()).toList();
    }
}
