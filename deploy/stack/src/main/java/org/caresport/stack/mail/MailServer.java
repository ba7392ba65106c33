package org.caresport.stack.mail;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A process that takes mail by SMTP for any address and gives it back by IMAP; the user is the address, the password
 * anything. Nothing leaves the machine, and what was taken is there again after a restart.
 */
public final class MailServer {

    /** The user that gets a copy of every mail. */
    static final String EVERYTHING = "everything";

    private static final String HERE = "127.0.0.1";
    private static final Duration SLOWEST_START = Duration.ofMinutes(5);

    private MailServer() {}

    public static void main(String[] arguments) throws UserException, IOException {
        var smtp = setup(arguments[0], ServerSetup.PROTOCOL_SMTP);
        var imap = setup(arguments[1], ServerSetup.PROTOCOL_IMAP);
        var server = new GreenMail(new ServerSetup[] {smtp, imap});
        server.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
        // before anybody can send or read: a mail that came in between would not be kept, one from before would be
        // missing
        keepEverything(server.getUserManager(), new MailFolder(Path.of(arguments[2])));
        server.start();
        System.out.printf("mail server ready: SMTP on %d, IMAP on %d%n", smtp.getPort(), imap.getPort());
    }

    private static ServerSetup setup(String port, String protocol) {
        var setup = new ServerSetup(Integer.parseInt(port), HERE, protocol);
        setup.setServerStartupTimeout(
                SLOWEST_START.toMillis()); // a machine that starts nine programs outlasts its two seconds
        return setup;
    }

    private static void keepEverything(UserManager users, MailFolder folder) throws UserException, IOException {
        var everything = users.createUser(EVERYTHING, EVERYTHING, "any");
        folder.read((address, mail) -> {
            var known = users.getUserByEmail(address);
            (known == null ? users.createUser(address, address, address) : known).deliver(mail);
            everything.deliver(mail);
        });
        var usual = users.getMessageDeliveryHandler();
        users.setMessageDeliveryHandler((mail, address) -> {
            everything.deliver(mail.getMessage());
            folder.keep(address.getEmail(), mail.getMessage());
            return usual.handle(mail, address);
        });
    }
}
