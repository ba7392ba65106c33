package org.caresport.notification.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;
import org.caresport.kit.production.Complaint;
import org.caresport.kit.production.Machine;
import org.caresport.kit.production.Precaution;
import org.eclipse.microprofile.config.Config;

/** In production no mail, and so no link into somebody's data, crosses a network unencrypted: the service won't start. */
@ApplicationScoped
class EncryptedMail implements Precaution {

    private static final String START_TLS = "quarkus.mailer.start-tls";

    @Override
    public Stream<Complaint> complaints(Config settings) {
        boolean encrypted =
                settings.getOptionalValue("quarkus.mailer.tls", Boolean.class).orElse(false)
                        || settings.getOptionalValue(START_TLS, String.class)
                                .filter("REQUIRED"::equalsIgnoreCase)
                                .isPresent();
        boolean local = settings.getOptionalValue("quarkus.mailer.host", String.class)
                .filter(Machine::isThis)
                .isPresent();
        return encrypted || local
                ? Stream.empty()
                : Stream.of(new Complaint(
                        START_TLS,
                        "lets mail travel in the clear to another machine",
                        "Set it to REQUIRED, or quarkus.mailer.tls to true."));
    }
}
