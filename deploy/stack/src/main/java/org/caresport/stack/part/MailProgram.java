package org.caresport.stack.part;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.caresport.stack.Part;
import org.caresport.stack.Port;
import org.caresport.stack.Settings;
import org.caresport.stack.mail.MailServer;
import org.caresport.stack.supervision.Program;

/** The local mail server: takes every mail the services send, passes none on, and lets them be read. */
final class MailProgram implements Program {

    private final Settings settings;
    private final Distribution distribution;

    MailProgram(Settings settings, Distribution distribution) {
        this.settings = settings;
        this.distribution = distribution;
    }

    @Override
    public Part part() {
        return Part.MAIL;
    }

    @Override
    public Set<Part> needs() {
        return Set.of();
    }

    @Override
    public Launch launch() throws IOException {
        var command = Jvm.withHeap(48)
                .options("-Dorg.slf4j.simpleLogger.defaultLogLevel=warn")
                .main(
                        distribution.ownClassPath(),
                        MailServer.class.getName(),
                        Integer.toString(settings.port(Port.SMTP)),
                        Integer.toString(settings.port(Port.IMAP)),
                        settings.home().data(part()).toString());
        return new Launch(command, settings.home().root(), Map.of());
    }

    @Override
    public boolean ready() throws IOException {
        return Probe.smtp(settings.port(Port.SMTP));
    }
}
