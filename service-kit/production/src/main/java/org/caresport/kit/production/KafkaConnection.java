package org.caresport.kit.production;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/** Events travel encrypted, and to the broker that is meant, when it is on another machine. */
@ApplicationScoped
class KafkaConnection implements Precaution {

    private static final String SERVERS = "kafka.bootstrap.servers";
    private static final String PROTOCOL = "kafka.security.protocol";
    private static final String HOST_CHECK = "kafka.ssl.endpoint.identification.algorithm";
    private static final Set<String> ENCRYPTED = Set.of("SSL", "SASL_SSL");

    @Override
    public Stream<Complaint> complaints(Config settings) {
        var servers = settings.getOptionalValue(SERVERS, String.class).orElse("");
        if (servers.isBlank() || Arrays.stream(servers.split(",", -1)).allMatch(KafkaConnection::isLocal)) {
            return Stream.empty();
        }
        var protocol = settings.getOptionalValue(PROTOCOL, String.class).orElse("PLAINTEXT");
        if (!ENCRYPTED.contains(protocol.strip().toUpperCase(Locale.ROOT))) {
            return Stream.of(new Complaint(
                    PROTOCOL,
                    "does not encrypt, and " + SERVERS + " leads to another machine",
                    "Set it to SASL_SSL, or to SSL with a certificate for each service."));
        }
        var hostCheck = settings.getConfigValue(HOST_CHECK).getRawValue();
        return hostCheck != null && !hostCheck.strip().equalsIgnoreCase("https")
                ? Stream.of(new Complaint(
                        HOST_CHECK, "lets any certificate stand for any broker", "Leave it out; https is the default."))
                : Stream.empty();
    }

    private static boolean isLocal(String server) {
        return Machine.isThis(server.strip().replaceFirst("^[A-Za-z_]+://", "").replaceFirst(":\\d*$", ""));
    }
}
