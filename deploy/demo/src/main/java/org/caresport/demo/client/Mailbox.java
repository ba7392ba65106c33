package org.caresport.demo.client;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The mail server of the demo, read over IMAP as the addressee's mail program would. On the demo's server an address is
 * its own user name and password.
 */
public final class Mailbox {

    private static final Pattern SECRET = Pattern.compile("/(\\w+)\\.html#([\\w.~-]+)");

    private final String host;
    private final int port;

    public Mailbox(String host, int port) {
        this.host = host;
        this.port = port;
    }

    /** Everything that came for an address since some moment (mail keeps whole seconds only), oldest first. */
    public List<Letter> of(String address, Instant since) {
        var from = since.minusSeconds(1);
        var settings = new Properties();
        settings.put("mail.imap.connectiontimeout", "5000");
        settings.put("mail.imap.timeout", "5000");
        try (var store = Session.getInstance(settings).getStore("imap")) {
            store.connect(host, port, address, address);
            try (var inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_ONLY);
                var letters = new ArrayList<Letter>();
                for (var message : inbox.getMessages()) {
                    if (!message.getReceivedDate().toInstant().isBefore(from)) {
                        letters.add(letter(message));
                    }
                }
                return letters;
            }
        } catch (MessagingException | IOException e) {
            throw new Unexpected("the mail of %s can't be read at %s:%d: %s".formatted(address, host, port, e), e);
        }
    }

    /** The first letter that fits, as soon as it is there. */
    public Letter await(String address, Instant since, Duration atMost, String what, Predicate<Letter> fits) {
        return Waiting.until(
                "%s to %s".formatted(what, address),
                atMost,
                () -> of(address, since).stream().filter(fits).findFirst());
    }

    private static Letter letter(Message message) throws MessagingException, IOException {
        return new Letter(String.valueOf(message.getSubject()), text(message));
    }

    private static String text(Part part) throws MessagingException, IOException {
        if (!(part.getContent() instanceof Multipart parts)) {
            return String.valueOf(part.getContent());
        }
        var all = new StringBuilder();
        for (int i = 0; i < parts.getCount(); i++) {
            all.append(text(parts.getBodyPart(i))).append('\n');
        }
        return all.toString();
    }

    /** One e-mail. */
    public record Letter(String subject, String text) {

        /** Whether some words stand in it, however its lines are broken. */
        public boolean mentions(String words) {
            return text.replaceAll("\\s+", " ").contains(words);
        }

        /** The secret behind {@code #} of the link to a page: what the page would send as a header, never in a URL. */
        public Optional<String> secret(String page) {
            return SECRET.matcher(text)
                    .results()
                    .filter(link -> link.group(1).equals(page))
                    .map(link -> link.group(2))
                    .findFirst();
        }
    }
}
