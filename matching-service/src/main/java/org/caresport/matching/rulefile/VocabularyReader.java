package org.caresport.matching.rulefile;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.caresport.matching.rules.Vocabulary;
import org.caresport.matching.rules.Vocabulary.CodeSystem;

/** Reads which codes a rule set understands, and which activity concepts are which form of exercise. */
final class VocabularyReader {

    private VocabularyReader() {}

    static Vocabulary read(Piece vocabulary, Piece forms) {
        vocabulary.only("systems", "conditions", "synonyms", "past");
        var conditions = vocabulary.at("conditions").codes();
        var past = vocabulary.find("past");
        return new Vocabulary(
                systems(vocabulary.at("systems")),
                conditions,
                synonyms(vocabulary.at("synonyms"), conditions),
                past == null ? Set.of() : past.codes(),
                forms(forms.only("concepts", "forms")));
    }

    private static Map<String, CodeSystem> systems(Piece entry) {
        var systems = new LinkedHashMap<String, CodeSystem>();
        entry.fields().forEach((system, meaning) -> systems.put(system, new CodeSystem(texts(meaning))));
        return Map.copyOf(systems);
    }

    private static Map<String, String> texts(Piece entry) {
        return entry.fields().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, field -> field.getValue().asText()));
    }

    private static Map<String, String> synonyms(Piece entry, Set<String> conditions) {
        var synonyms = texts(entry);
        synonyms.forEach((synonym, meant) -> {
            if (!conditions.contains(meant)) {
                throw entry.refuse("synonym '" + synonym + "' stands for '" + meant + "', which is no known condition");
            }
        });
        return synonyms;
    }

    private static Map<String, Set<String>> forms(Piece entry) {
        var base = entry.text("concepts");
        return entry.at("forms").fields().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        form -> form.getValue().codes().stream()
                                .map(base::concat)
                                .collect(Collectors.toUnmodifiableSet())));
    }
}
