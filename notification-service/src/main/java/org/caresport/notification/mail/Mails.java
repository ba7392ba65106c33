package org.caresport.notification.mail;

import io.quarkus.mailer.Mail;
import io.quarkus.qute.Engine;
import jakarta.enterprise.context.ApplicationScoped;
import org.caresport.notification.domain.Delivery;
import org.caresport.notification.domain.Language;
import org.caresport.notification.domain.Reader;

/** Makes the e-mail of a delivery: the same delivery always becomes the same e-mail, down to its Message-ID. */
@ApplicationScoped
class Mails {

    private final Wordings wordings;
    private final Engine engine;
    private final MailConfig config;

    Mails(Wordings wordings, Engine engine, MailConfig config) {
        this.wordings = wordings;
        this.engine = engine;
        this.config = config;
    }

    Mail mail(Delivery delivery, Reader reader, String address) {
        var letter = wordings.write(delivery, reader);
        var mail = new Mail()
                .addTo(address)
                .setSubject(letter.subject())
                .setText(layout("layout.txt", letter))
                .setHtml(layout("layout.html", letter))
                .addHeader("Message-ID", "<%s@%s>".formatted(delivery.id().value(), config.messageIdDomain()))
                .addHeader("Auto-Submitted", "auto-generated")
                .addHeader("X-Auto-Response-Suppress", "All")
                .addHeader("Content-Language", letter.language())
                .addHeader("List-Unsubscribe", unsubscribe(delivery));
        CalendarEntry.of(delivery, summary(reader.language()), config)
                .ifPresent(entry -> mail.addAttachment(CalendarEntry.FILE, entry.bytes(), entry.contentType()));
        return mail;
    }

    /** What everybody may see who looks into the reader's calendar. */
    private static String summary(Language language) {
        return switch (language) {
            case DUTCH -> "Afspraak";
            case ENGLISH -> "Appointment";
        };
    }

    /** The opaque recipient id in the subject is enough for the desk to know whom to stop writing to. */
    private String unsubscribe(Delivery delivery) {
        return "<mailto:%s?subject=unsubscribe%%20%s>"
                .formatted(config.contact(), delivery.recipient().value());
    }

    private String layout(String file, Letter letter) {
        return engine.getTemplate("mail/" + file).data("letter", letter).render();
    }
}
