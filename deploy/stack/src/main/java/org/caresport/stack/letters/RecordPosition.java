package org.caresport.stack.letters;

import java.util.Optional;
import java.util.regex.Pattern;

/** Where a record lies. */
public record RecordPosition(String topic, int partition, long offset) {

    private static final Pattern TEXT = Pattern.compile("(.+)-(\\d{1,9})@(\\d{1,18})");
    private static final Pattern IN_TOPIC = Pattern.compile("(?:(\\d{1,9})@)?(\\d{1,18})");

    /** As consumers write it down and {@link #toString()} does. */
    static Optional<RecordPosition> of(String text) {
        var found = TEXT.matcher(text);
        return found.matches()
                ? Optional.of(new RecordPosition(
                        found.group(1), Integer.parseInt(found.group(2)), Long.parseLong(found.group(3))))
                : Optional.empty();
    }

    /** An offset, or partition and offset as {@code 2@17}; topics of dead letters have one partition unless somebody made more. */
    public static Optional<RecordPosition> in(String topic, String text) {
        var found = IN_TOPIC.matcher(text);
        return found.matches()
                ? Optional.of(new RecordPosition(
                        topic,
                        found.group(1) == null ? 0 : Integer.parseInt(found.group(1)),
                        Long.parseLong(found.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "%s-%d@%d".formatted(topic, partition, offset);
    }
}
