package org.caresport.matching.rulefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.caresport.matching.rulefile.RuleReader.ClearanceTerm;
import org.caresport.matching.rules.AboutCodes;
import org.caresport.matching.rules.Combination;
import org.caresport.matching.rules.Compare;
import org.caresport.matching.rules.Condition;
import org.caresport.matching.rules.IsTrue;
import org.caresport.matching.rules.Known;
import org.caresport.matching.rules.Rule;
import org.caresport.matching.rules.RuleBook;
import org.caresport.matching.rules.SetFact;
import org.caresport.matching.rules.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Reads a whole version of the rules, and checks what no single file can know. */
public final class RuleSet {

    private static final String MANIFEST = "rule-set.yaml";
    private static final int MOST_PROPOSALS = 20;
    private static final int MOST_CLEARANCE_DAYS = 366;

    private static final ObjectMapper YAML = new ObjectMapper(YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build());

    private final RuleFolder folder;
    private final List<RuleChange> changes;

    private RuleSet(RuleFolder folder, List<RuleChange> changes) {
        this.folder = folder;
        this.changes = changes;
    }

    /** @throws RuleFileException when anything in it is unknown, incomplete or contradictory */
    public static RuleBook read(RuleFolder folder) {
        return read(folder, List.of());
    }

    /** As it would be with these changes, to be tried. */
    public static RuleBook read(RuleFolder folder, List<RuleChange> changes) {
        return new RuleSet(folder, changes).book();
    }

    /** The numbers of each rule, by the rule's id: what a change can name. */
    public static Map<String, List<RuleChange.Parameter>> parameters(RuleFolder folder) {
        var set = new RuleSet(folder, List.of());
        return set.file(MANIFEST).at("rules").items().stream()
                .flatMap(name -> set.file(name.asText()).at("rules").items().stream())
                .collect(Collectors.toUnmodifiableMap(
                        rule -> rule.text("id"), rule -> RuleChange.parameters(rule.node())));
    }

    private RuleBook book() {
        var manifest = file(MANIFEST)
                .only(
                        "version",
                        "proposals",
                        "assumedReachKilometres",
                        "reachKilometres",
                        "clearance",
                        "vocabulary",
                        "forms",
                        "rules");
        var vocabulary = VocabularyReader.read(file(manifest.text("vocabulary")), file(manifest.text("forms")));
        var book = new RuleBook(
                manifest.text("version"),
                whole(manifest, "proposals", MOST_PROPOSALS),
                manifest.number("assumedReachKilometres"),
                numbers(manifest.at("reachKilometres")),
                vocabulary,
                rules(manifest));
        checkCodes(book);
        return book;
    }

    private List<Rule> rules(Piece manifest) {
        var rules = new ArrayList<Rule>();
        var ids = new HashSet<String>();
        var term = clearanceTerm(manifest);
        for (var name : manifest.at("rules").items()) {
            for (var rule : RuleReader.read(changed(file(name.asText())), term)) {
                if (!ids.add(rule.about().id())) {
                    throw new RuleFileException(
                            name.asText(), "rule " + rule.about().id() + " is there twice");
                }
                rules.add(rule);
            }
        }
        return List.copyOf(rules);
    }

    private Piece changed(Piece file) {
        changes.forEach(change -> change.apply(file.at("rules").node()));
        return file;
    }

    /** A rule about a condition or a form that the vocabulary lacks would never fire, and nobody would notice. */
    private static void checkCodes(RuleBook book) {
        for (var rule : book.rules()) {
            checkCodes(rule, rule.patient(), book.vocabulary());
            checkCodes(rule, rule.when(), book.vocabulary());
        }
    }

    private static void checkCodes(Rule rule, Condition condition, Vocabulary vocabulary) {
        switch (condition) {
            case Combination c -> c.parts().forEach(part -> checkCodes(rule, part, vocabulary));
            case AboutCodes.AnyOf(var fact, var codes) -> checkCodes(rule, fact, codes, vocabulary);
            case AboutCodes.Shares s -> {}
            case AboutCodes.AllIn a -> {}
            case AboutCodes.IsEmpty e -> {}
            case Compare c -> {}
            case IsTrue t -> {}
            case Known k -> {}
        }
    }

    private static void checkCodes(Rule rule, SetFact fact, Set<String> codes, Vocabulary vocabulary) {
        var known = switch (fact) {
            case PATIENT_CONDITIONS -> vocabulary.conditions();
            case PROGRAMME_FORMS -> vocabulary.forms().keySet();
            default -> codes;
        };
        codes.stream()
                .filter(code -> !known.contains(code))
                .sorted()
                .findFirst()
                .ifPresent(code -> {
                    throw new RuleFileException(
                            "rule " + rule.about().id(),
                            "'" + code + "' of " + fact.key() + " is not in the vocabulary");
                });
    }

    private static @Nullable ClearanceTerm clearanceTerm(Piece manifest) {
        var term = manifest.find("clearance");
        if (term == null) {
            return null;
        }
        term.only("days", "source", "owner").at("owner").asText();
        return new ClearanceTerm(
                whole(term, "days", MOST_CLEARANCE_DAYS), term.at("source").asText());
    }

    private static int whole(Piece entry, String field, int most) {
        var number = entry.number(field);
        if (number < 1 || number > most || number != Math.rint(number)) {
            throw entry.refuse("'%s' must be a whole number from 1 to %d".formatted(field, most));
        }
        return (int) number;
    }

    private static Map<String, Double> numbers(Piece entry) {
        return entry.fields().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, field -> field.getValue().asNumber()));
    }

    private Piece file(String name) {
        try {
            return new Piece(name, YAML.readTree(folder.read(name)));
        } catch (JsonProcessingException e) {
            throw new RuleFileException(
                    name, e.getOriginalMessage() + " at " + e.getLocation().offsetDescription());
        }
    }
}
