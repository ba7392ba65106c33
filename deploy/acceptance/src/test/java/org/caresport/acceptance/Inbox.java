package org.caresport.acceptance;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.caresport.demo.client.Waiting;
import org.caresport.demo.people.OfferPage;
import org.caresport.demo.story.Cast;
import org.caresport.stack.mail.Mail;

/** The mail of somebody who is in one story alone: whatever comes is about it. */
final class Inbox {

    private final Cast cast;
    private final String address;

    private Inbox(Cast cast, String address) {
        this.cast = cast;
        this.address = address;
    }

    static Inbox of(Platform platform, String whose) {
        return new Inbox(platform.cast(), "%s-%s@demo.caresport.example".formatted(whose, UUID.randomUUID()));
    }

    String address() {
        return address;
    }

    /** The newest mail with a subject, as soon as there is one. */
    Mail hears(String subject) {
        return hears(subject, 1);
    }

    /** The same, once it came for the n-th time. */
    Mail hears(String subject, int times) {
        return Waiting.until("'%s' in the mail, %d times".formatted(subject, times), cast.patience(), () -> {
            var such = mails().filter(mail -> mail.subject().equals(subject)).toList();
            return such.size() < times ? Optional.empty() : Optional.of(such.getLast());
        });
    }

    /** The page behind the link of a mail with a subject, which needs no account. */
    OfferPage pageOf(String subject) {
        return new OfferPage(cast.gateway(), hears(subject).secret("offer").orElseThrow());
    }

    List<String> subjects() {
        return mails().map(Mail::subject).toList();
    }

    private Stream<Mail> mails() {
        return cast.mail().read(address, Instant.EPOCH).stream();
    }
}
