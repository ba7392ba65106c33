package org.caresport.benchmark;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The table of aims: beside each what was measured, and whether that reaches it. */
final class Sheet {

    private final Map<Aim, Finding> findings = new EnumMap<>(Aim.class);

    private record Finding(String measured, String verdict) {}

    void found(Aim aim, boolean isMet, String format, Object... values) {
        findings.put(aim, new Finding(String.format(Locale.ROOT, format, values), isMet ? "met" : "not met"));
    }

    void notMeasured(Aim aim, String why) {
        findings.put(aim, new Finding("", "not measured: " + why));
    }

    /** For everything of this work that nobody has found anything about yet. */
    void notMeasured(Work work, String why) {
        for (var aim : Aim.values()) {
            if (aim.work() == work && !findings.containsKey(aim)) {
                notMeasured(aim, why);
            }
        }
    }

    /** Every aim has its line, whatever became of it. */
    List<String> lines() {
        return findings.entrySet().stream()
                .map(found -> String.format(
                        Locale.ROOT,
                        "  %-57s %-31s %-34s %s",
                        found.getKey().what(),
                        found.getKey().wanted(),
                        found.getValue().measured(),
                        found.getValue().verdict()))
                .toList();
    }

    void print(Paper paper) {
        paper.heading("The aims, and what was measured in this run");
        paper.line(lines().toArray(String[]::new));
    }
}
