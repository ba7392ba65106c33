package org.caresport.notification.testing;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.caresport.kit.testing.Patience;

/** A real mail server that can be switched off and on. */
public final class MailServer {

    private static final GreenMail SERVER = new GreenMail(setup());

    private MailServer() {}

    private static ServerSetup setup() {
        var setup = new ServerSetup(port(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP).setVerbose(false);
        setup.setServerStartupTimeout(Patience.LONG.toMillis()); // a busy machine outlasts its own two seconds
        return setup;
    }

    static int port() {
        return Integer.getInteger(MailSettings.PORT);
    }

    public static void start() {
        if (!SERVER.isRunning()) {
            SERVER.start();
        }
    }

    public static void stop() {
        SERVER.stop();
    }

    /** Every e-mail that was taken for a message. */
    public static List<MimeMessage> mailsFor(UUID messageId) {
        return Arrays.stream(SERVER.getReceivedMessages())
                .filter(mail -> header(mail, "Message-ID").startsWith("<" + messageId + "@"))
                .toList();
    }

    /** The words of it, without the HTML. */
    public static String text(MimeMessage mail) throws MessagingException, IOException {
        return text(mail.getContent());
    }

    private static String text(Object content) throws MessagingException, IOException {
        return content instanceof Multipart parts ? text(parts.getBodyPart(0).getContent()) : content.toString();
    }

    /** The HTML of it. */
    public static String html(MimeMessage mail) throws MessagingException, IOException {
        for (var part : parts(mail)) {
            if (part.isMimeType("text/html")) {
                return part.getContent().toString();
            }
        }
        throw new AssertionError("there is no HTML in it");
    }

    /** The media types of it and of its parts, from the outside to the inside. */
    public static List<String> types(MimeMessage mail) throws MessagingException, IOException {
        var types = new ArrayList<String>();
        for (var part : parts(mail)) {
            types.add(part.getContentType().replaceFirst("(?s)[;\\s].*", "").toLowerCase(Locale.ROOT));
        }
        return types;
    }

    /** It as it was sent. */
    public static String raw(MimeMessage mail) throws MessagingException, IOException {
        var raw = new ByteArrayOutputStream();
        mail.writeTo(raw);
        return raw.toString(StandardCharsets.UTF_8);
    }

    private static List<Part> parts(Part part) throws MessagingException, IOException {
        var all = new ArrayList<Part>(List.of(part));
        if (part.getContent() instanceof Multipart inside) {
            for (int place = 0; place < inside.getCount(); place++) {
                all.addAll(parts(inside.getBodyPart(place)));
            }
        }
        return all;
    }

    /** What is attached to it of one media type. */
    public static String attachment(MimeMessage mail, String type) throws MessagingException, IOException {
        var parts = (Multipart) mail.getContent();
        for (int place = 0; place < parts.getCount(); place++) {
            if (parts.getBodyPart(place).isMimeType(type)) {
                return new String(parts.getBodyPart(place).getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            }
        }
        throw new AssertionError("nothing of " + type + " is attached");
    }

    public static String header(MimeMessage mail, String name) {
        try {
            var values = mail.getHeader(name);
            return values == null ? "" : String.join(", ", values);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
