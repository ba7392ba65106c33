package org.caresport.stack.mail;

import com.icegreen.greenmail.user.UserException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;

/** Where mail lies while the server is away: a file for each mail and receiver, whose first line says who that is. */
final class MailFolder {

    private static final String RECEIVER = "X-Received-For: ";
    private static final String KEPT = ".eml";

    private final Path folder;
    private final AtomicLong next = new AtomicLong(System.currentTimeMillis() * 1000);

    MailFolder(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    /** Takes a mail that was kept. */
    interface Reader {
        void take(String address, MimeMessage mail) throws UserException, MessagingException;
    }

    /** Gives back what was kept, oldest first. */
    void read(Reader reader) throws IOException {
        try (var files = Files.list(folder)) {
            for (var file :
                    files.filter(one -> one.toString().endsWith(KEPT)).sorted().toList()) {
                try (var content = new BufferedInputStream(Files.newInputStream(file))) {
                    var mail = new MimeMessage(Session.getInstance(new Properties()), content);
                    reader.take(mail.getHeader(RECEIVER.substring(0, RECEIVER.indexOf(':')), null), mail);
                } catch (MessagingException | UserException e) {
                    throw new IOException("no readable mail in " + file, e);
                }
            }
        }
    }

    void keep(String address, MimeMessage mail) throws MessagingException {
        var file = folder.resolve(next.incrementAndGet() + KEPT);
        var begun = folder.resolve(file.getFileName() + ".begun");
        try {
            try (var content = Files.newOutputStream(begun)) {
                content.write((RECEIVER + address + "\r\n").getBytes(StandardCharsets.UTF_8));
                mail.writeTo(content);
            }
            Files.move(begun, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
