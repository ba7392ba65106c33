package org.caresport.stack.command;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.caresport.stack.Port;
import org.caresport.stack.mail.Mail;
import org.caresport.stack.mail.Mailbox;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints the mail that the services have sent: all of it, or what went to one address. */
@Command(name = "mail")
final class ReadMail implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "ADDRESS")
    private String address = "";

    @Override
    public Integer call() throws IOException {
        var settings = Caresport.settings();
        new RunningStack(settings).require();
        var mailbox = new Mailbox(settings.port(Port.IMAP));
        List<Mail> mails = address.isEmpty() ? mailbox.readAll() : mailbox.read(address);
        for (var mail : mails) {
            System.out.printf(
                    "To:      %s%nFrom:    %s%nDate:    %s%nSubject: %s%n%n%s%n%s%n",
                    mail.to(),
                    mail.from(),
                    mail.sentAt(),
                    mail.subject(),
                    mail.text().strip(),
                    "-".repeat(72));
        }
        System.out.printf("%d mail%s%n", mails.size(), mails.size() == 1 ? "" : "s");
        return 0;
    }
}
