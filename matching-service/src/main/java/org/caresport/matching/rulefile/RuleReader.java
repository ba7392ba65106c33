package org.caresport.matching.rulefile;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.caresport.matching.rules.Condition;
import org.caresport.matching.rules.Kind;
import org.caresport.matching.rules.Points;
import org.caresport.matching.rules.Rule;
import org.jspecify.annotations.Nullable;

/** Reads the rules of one file. What the file says of source, owner, version and the like holds for rules that don't say it. */
final class RuleReader {

    private static final String[] HEADER = {"source", "owner", "version", "validFrom", "missing", "rules"};
    private static final String[] FIELDS = {
        "id",
        "kind",
        "for",
        "when",
        "missing",
        "coveredBy",
        "cleared",
        "points",
        "sliding",
        "text",
        "source",
        "owner",
        "version",
        "validFrom"
    };

    private final Piece header;
    private final @Nullable ClearanceTerm term;

    private RuleReader(Piece header, @Nullable ClearanceTerm term) {
        this.header = header;
        this.term = term;
    }

    /** How long a clinician's word counts that names no end. */
    record ClearanceTerm(int days, String source) {}

    /** @param term {@code null} in a rule set from before a clearance could name a rule */
    static List<Rule> read(Piece file, @Nullable ClearanceTerm term) {
        var reader = new RuleReader(file.only(HEADER), term);
        return file.at("rules").items().stream().map(reader::rule).toList();
    }

    private Rule rule(Piece bare) {
        var id = bare.text("id");
        var entry = bare.in("rule " + id).only(FIELDS);
        var about = about(id, entry);
        var patient = condition(entry, "for");
        var when = condition(entry, "when");
        onlyAboutThePatient(entry, "for", patient);
        return about.kind() == Kind.SCORE ? score(entry, about, patient, when) : verdict(entry, about, patient, when);
    }

    private Rule verdict(Piece entry, Rule.About about, Condition patient, Condition when) {
        refuse(entry, "points", "sliding");
        if (about.kind() == Kind.MEDICAL_STOP) {
            onlyAboutThePatient(entry, "when", when);
        }
        var verdict = new Rule.Verdict(about, patient, when, missing(entry, about), clearable(entry, about));
        if (verdict.clearable() != null && verdict.measurements().size() > 1) {
            throw entry.refuse("it compares several measurements, so a clearance up to a value would not say of which");
        }
        return verdict;
    }

    private static Rule score(Piece entry, Rule.About about, Condition patient, Condition when) {
        refuse(entry, "missing", "coveredBy", "cleared");
        return new Rule.Score(about, patient, when, points(entry));
    }

    private Rule.About about(String id, Piece entry) {
        return new Rule.About(
                id,
                kind(entry),
                entry.at("text").bothLanguages(),
                inherited(entry, "source").asText(),
                inherited(entry, "owner").asText(),
                inherited(entry, "version").asText(),
                date(inherited(entry, "validFrom")));
    }

    private Rule.@Nullable Missing missing(Piece entry, Rule.About about) {
        if (!about.kind().hard()) {
            refuse(entry, "missing", "coveredBy");
            return null;
        }
        var covered = condition(entry, "coveredBy");
        onlyAboutThePatient(entry, "coveredBy", covered);
        return new Rule.Missing(inherited(entry, "missing").bothLanguages(), entry.has("coveredBy") ? covered : null);
    }

    private Rule.@Nullable Clearable clearable(Piece entry, Rule.About about) {
        if (!about.kind().asksForAClinician() && about.kind() != Kind.HARD_FILTER) {
            refuse(entry, "cleared");
        }
        if (!entry.has("cleared")) {
            return null;
        }
        if (term == null) {
            throw entry.refuse("'cleared' needs 'clearance' in the manifest, which says how long it counts");
        }
        return new Rule.Clearable(entry.at("cleared").bothLanguages(), term.days(), term.source());
    }

    private static Points points(Piece entry) {
        var sliding = entry.find("sliding");
        if (sliding == null) {
            return new Points.Flat(entry.number("points"));
        }
        sliding.only("fact", "allAt", "noneAt");
        if (sliding.number("allAt") == sliding.number("noneAt")) {
            throw entry.refuse("'allAt' and 'noneAt' are the same, so there is nothing to slide between");
        }
        return new Points.Sliding(
                ConditionReader.number(sliding.at("fact")),
                sliding.number("allAt"),
                sliding.number("noneAt"),
                entry.number("points"));
    }

    private static Condition condition(Piece entry, String field) {
        var found = entry.find(field);
        return found == null ? Condition.ALWAYS : ConditionReader.read(found);
    }

    private Piece inherited(Piece entry, String field) {
        return entry.has(field) ? entry.at(field) : new Piece(entry.where(), header.node()).at(field);
    }

    private static Kind kind(Piece entry) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.key().equals(entry.text("kind")))
                .findFirst()
                .orElseThrow(() -> entry.refuse("unknown kind '" + entry.text("kind") + "'; known are "
                        + Arrays.stream(Kind.values()).map(Kind::key).collect(Collectors.joining(", "))));
    }

    static LocalDate date(Piece entry) {
        try {
            return LocalDate.parse(entry.asText());
        } catch (DateTimeParseException e) {
            throw entry.refuse("'" + entry.asText() + "' is no date (YYYY-MM-DD)");
        }
    }

    private static void onlyAboutThePatient(Piece entry, String field, Condition condition) {
        condition.facts().filter(fact -> !fact.aboutPatient()).findFirst().ifPresent(fact -> {
            throw entry.refuse("'" + field + "' may ask about the patient alone, not about " + fact.key());
        });
    }

    private static void refuse(Piece entry, String... fields) {
        for (var field : fields) {
            if (entry.has(field)) {
                throw entry.refuse("a rule of kind " + entry.text("kind") + " has no '" + field + "'");
            }
        }
    }
}
