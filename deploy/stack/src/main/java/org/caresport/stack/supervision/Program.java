package org.caresport.stack.supervision;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caresport.stack.Part;

/** How one part is prepared, started, known to be ready, and asked to end. */
public interface Program {

    Part part();

    /** The parts that must be ready before this one starts. */
    Set<Part> needs();

    /** What must be there before it starts; called before every start, so it does nothing the second time. */
    default void prepare() throws IOException {}

    Launch launch() throws IOException;

    /** Whether it does its work; asked again and again from its start on. What it throws means "not yet". */
    boolean ready() throws Exception;

    /** The signal that asks it to end in good order. */
    default String stopSignal() {
        return "TERM";
    }

    /**
     * How long it may take to become ready before it counts as stuck. Long, because a busy machine is slow: to end a
     * part that is only slow costs all its work.
     */
    default Duration patience() {
        return Duration.ofMinutes(10);
    }

    /** How long it may take to end in good order before it is killed. */
    default Duration grace() {
        return Duration.ofSeconds(15);
    }

    /** What to run, where, and with which variables beside the inherited ones. */
    record Launch(List<String> command, Path directory, Map<String, String> environment) {}
}
