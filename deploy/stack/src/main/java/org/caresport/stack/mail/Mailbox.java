package org.caresport.stack.mail;

import jakarta.mail.Address;
import jakarta.mail.FetchProfile;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import org.caresport.stack.StackException;
import org.jspecify.annotations.Nullable;

/** Reads, over IMAP, what the local mail server received for an address. */
public final class Mailbox {

    private final String host;
    private final int port;

    /** Of this machine's server. */
    public Mailbox(int port) {
        this("127.0.0.1", port);
    }

    public Mailbox(String host, int port) {
        this.host = host;
        this.port = port;
    }

    /** Those of them that were sent since some moment; mail keeps whole seconds only. */
    public List<Mail> read(String address, Instant since) {
        return readFrom(address, since.minusSeconds(1));
    }

    /** The mails for one address, oldest first. */
    public List<Mail> read(String address) {
        return readFrom(address, Instant.MIN);
    }

    /** What is older is not fetched: a busy mailbox is looked into again and again. */
    private List<Mail> readFrom(String address, Instant from) {
        var properties = new Properties();
        properties.setProperty("mail.imap.connectiontimeout", "5000");
        properties.setProperty("mail.imap.timeout", "10000");
        try (var store = Session.getInstance(properties).getStore("imap")) {
            store.connect(host, port, address, "any");
            var inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_ONLY);
            var messages = inbox.getMessages();
            var envelopes = new FetchProfile();
            envelopes.add(FetchProfile.Item.ENVELOPE);
            inbox.fetch(messages, envelopes);
            var mails = new ArrayList<Mail>();
            for (var message : messages) {
                if (!sentAt(message).isBefore(from)) {
                    mails.add(read(message));
                }
            }
            return mails;
        } catch (MessagingException | IOException e) {
            throw new StackException("The mail of %s can't be read at %s:%d: %s".formatted(address, host, port, e));
        }
    }

    /** Every mail the server has, oldest first. */
    public List<Mail> readAll() {
        return read(MailServer.EVERYTHING).stream()
                .sorted(Comparator.comparing(Mail::sentAt))
                .toList();
    }

    private static Mail read(Message message) throws MessagingException, IOException {
        return new Mail(
                first(message.getRecipients(Message.RecipientType.TO)),
                first(message.getFrom()),
                message.getSubject() == null ? "" : message.getSubject(),
                sentAt(message),
                text(message),
                calendar(message));
    }

    private static Instant sentAt(Message message) throws MessagingException {
        return (message.getSentDate() == null ? message.getReceivedDate() : message.getSentDate()).toInstant();
    }

    private static String first(Address @Nullable [] addresses) {
        return addresses == null || addresses.length == 0 ? "" : addresses[0].toString();
    }

    private static String calendar(Part part) throws MessagingException, IOException {
        if (part.isMimeType("text/calendar")) {
            return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
        if (part.getContent() instanceof Multipart parts) {
            for (var i = 0; i < parts.getCount(); i++) {
                var calendar = calendar(parts.getBodyPart(i));
                if (!calendar.isEmpty()) {
                    return calendar;
                }
            }
        }
        return "";
    }

    private static String text(Part part) throws MessagingException, IOException {
        if (part.isMimeType("text/*")) {
            return part.getContent().toString();
        }
        var html = "";
        if (part.getContent() instanceof Multipart parts) {
            for (var i = 0; i < parts.getCount(); i++) {
                var text = text(parts.getBodyPart(i));
                if (!text.isEmpty() && !parts.getBodyPart(i).isMimeType("text/html")) {
                    return text;
                }
                html += text;
            }
        }
        return html;
    }
}
