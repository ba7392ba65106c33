package org.caresport.stack.command;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.caresport.stack.Part;
import org.caresport.stack.supervision.PartStatus.State;
import org.caresport.stack.supervision.StatusFile.Entry;

/** What a stack that was told to end is at, in words: those that use others end first, and after a build they take their time. */
record Ending(List<Entry> parts) {

    @Override
    public String toString() {
        var services = left(Part.SERVICES::contains);
        var others = left(part -> !Part.SERVICES.contains(part));
        if (services.isEmpty()) {
            return "ending " + others;
        }
        return "%s: ending, or writing down how to start faster%s"
                .formatted(services, others.isEmpty() ? "" : "; then " + others);
    }

    private String left(Predicate<Part> which) {
        return parts.stream()
                .filter(part -> part.state() != State.STOPPED && which.test(part.part()))
                .map(part -> part.part().title())
                .collect(Collectors.joining(", "));
    }
}
