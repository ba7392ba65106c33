package org.caresport.referral.fhir.filing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.caresport.referral.fhir.model.Systems;
import org.hl7.fhir.r4.model.Coding;

/**
 * What coded conditions mean to the matching rules, in the rules' own words. The table is data, {@code conditions.csv},
 * with the source of each line; a sender may also use our own code system, whose codes are those words.
 */
final class ConditionFlags {

    private static final String TABLE = "conditions.csv";
    private static final Pattern FLAG = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Map<String, String> FLAGS = read();

    private ConditionFlags() {}

    static List<String> of(Stream<Coding> codings) {
        return codings.map(ConditionFlags::flag)
                .flatMap(Optional::stream)
                .distinct()
                .sorted()
                .toList();
    }

    private static Optional<String> flag(Coding coding) {
        if (!coding.hasCode()) {
            return Optional.empty();
        }
        return Systems.CONDITION_FLAGS.equals(coding.getSystem())
                ? Optional.of(coding.getCode())
                        .filter(code -> FLAG.matcher(code).matches())
                : Optional.ofNullable(FLAGS.get(coding.getSystem() + "|" + coding.getCode()));
    }

    private static Map<String, String> read() {
        var stream = Objects.requireNonNull(ConditionFlags.class.getResourceAsStream(TABLE), TABLE);
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            var flags = new HashMap<String, String>();
            lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .forEach(line -> {
                        var cells = line.split(",", -1);
                        flags.put(cells[0] + "|" + cells[1], cells[2]);
                    });
            return Map.copyOf(flags);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
