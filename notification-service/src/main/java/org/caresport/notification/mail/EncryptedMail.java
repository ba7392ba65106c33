package org.caresport.notification.mail;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** In production no mail, and so no link into somebody's data, crosses a network unencrypted: the service won't start. */
@ApplicationScoped
class EncryptedMail {

    private final String host;
    private final Optional<Boolean> tls;
    private final String startTls;

    EncryptedMail(
            @ConfigProperty(name = "quarkus.mailer.host") String host,
            @ConfigProperty(name = "quarkus.mailer.tls") Optional<Boolean> tls,
            @ConfigProperty(name = "quarkus.mailer.start-tls") String startTls) {
        this.host = host;
        this.tls = tls;
        this.startTls = startTls;
    }

    void check(@Observes StartupEvent event) {
        if (LaunchMode.current() == LaunchMode.NORMAL && !isEncrypted() && !isThisMachine()) {
            throw new IllegalStateException(
                    "quarkus.mailer.start-tls is %s and quarkus.mailer.tls is off, so mail to %s may travel in the clear: set one of them to REQUIRED or true"
                            .formatted(startTls, host));
        }
    }

    private boolean isEncrypted() {
        return tls.orElse(false) || startTls.equalsIgnoreCase("REQUIRED");
    }

    private boolean isThisMachine() {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
