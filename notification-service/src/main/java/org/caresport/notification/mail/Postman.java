package org.caresport.notification.mail;

import io.quarkus.logging.Log;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import jakarta.enterprise.context.ApplicationScoped;
import org.caresport.notification.domain.Delivery;
import org.caresport.notification.domain.Reader;
import org.caresport.notification.domain.Verdict;

/** Hands a message to the mail server and says what became of it. It never throws, and never logs an address. */
@ApplicationScoped
public class Postman {

    private final Mails mails;
    private final Mailer mailer;

    Postman(Mails mails, Mailer mailer) {
        this.mails = mails;
        this.mailer = mailer;
    }

    public Verdict send(Delivery delivery, Reader reader, String address) {
        Mail mail;
        try {
            mail = mails.mail(delivery, reader, address);
        } catch (RuntimeException e) {
            Log.errorf(e, "the wording %s/%s cannot be rendered", reader.language(), delivery.template());
            return new Verdict.Refused("not-renderable");
        }
        try {
            mailer.send(mail);
            return new Verdict.Accepted(reader.language());
        } catch (RuntimeException e) {
            return SmtpFault.verdict(e);
        }
    }
}
