package org.caresport.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.caresport.stack.Port;
import org.caresport.stack.state.Home;
import org.caresport.stack.state.PortsFile;
import org.caresport.stack.supervision.PartStatus.State;
import org.caresport.stack.supervision.StatusFile;
import org.caresport.stack.supervision.StatusFile.Entry;
import org.caresport.stack.supervision.StatusFile.Status;

/** The processes of the running stack, as its supervisor tells them. */
record Parts(Home home) {

    Status status() {
        try {
            return new StatusFile(home.status())
                    .read()
                    .orElseThrow(
                            () -> new NotMeasurable("no stack runs in " + home.root() + "; ./caresport up starts it"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every part; none may be missing. */
    List<Entry> all() {
        var parts = status().parts();
        parts.stream().filter(part -> part.state() != State.READY).findFirst().ifPresent(part -> {
            throw new NotMeasurable("%s is %s; ./caresport status tells more"
                    .formatted(part.part().title(), part.state().name().toLowerCase(Locale.ROOT)));
        });
        return parts;
    }

    int port(Port port) {
        return new PortsFile(home).read().getOrDefault(port, port.usual());
    }
}
