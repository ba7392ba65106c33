package org.caresport.web.offer;

import java.util.ArrayList;
import java.util.List;

/**
 * A filter said as a word, and where the page is with it, or without it where it is chosen.
 *
 * @param id stays the same when the page is loaded anew, so that the focus can
 */
record Word(String id, String text, boolean chosen, String address) {

    static List<Word> of(Wishes wishes, Telling telling) {
        List<Word> words = new ArrayList<>();
        words.add(flag(wishes, Wishes.FREE, telling));
        words.add(flag(wishes, Wishes.SEATED, telling));
        words.add(flag(wishes, Wishes.HELP, telling));
        words.add(flag(wishes, Wishes.ROOM, telling));
        if (!wishes.get(Wishes.NEAR).isEmpty()) {
            Wishes.DISTANCES.forEach(distance -> words.add(word(
                    wishes,
                    Wishes.WITHIN,
                    distance,
                    telling.terms().say("word.within", distance, wishes.get(Wishes.NEAR)))));
        }
        return words;
    }

    static List<Word> days(Wishes wishes, Telling telling) {
        return Wishes.DAYS.stream()
                .map(day -> word(wishes, Wishes.DAY, day, telling.terms().say("word.day", telling.day(day))))
                .toList();
    }

    static List<Word> languages(Wishes wishes, Telling telling) {
        return Wishes.LANGUAGES.stream()
                .map(code -> word(
                        wishes, Wishes.LANGUAGE, code, telling.terms().say("word.language", telling.language(code))))
                .toList();
    }

    /** Everything that narrows the list now, to be taken away word by word. */
    static List<Word> chosen(Wishes wishes, Telling telling) {
        return wishes.said().entrySet().stream()
                .map(said -> new Word(
                        "without-" + said.getKey(),
                        text(said.getKey(), said.getValue(), wishes, telling),
                        true,
                        wishes.without(said.getKey()).address()))
                .toList();
    }

    private static String text(String key, String value, Wishes wishes, Telling telling) {
        return switch (key) {
            case Wishes.TEXT -> "“" + value + "”";
            case Wishes.NEAR -> telling.terms().say("word.near", value);
            case Wishes.WITHIN -> telling.terms().say("word.within", value, wishes.get(Wishes.NEAR));
            case Wishes.DAY -> telling.terms().say("word.day", telling.day(value));
            case Wishes.LANGUAGE -> telling.terms().say("word.language", telling.language(value));
            case Wishes.MUNICIPALITY, Wishes.ORGANISATION -> telling.terms().say("word." + key);
            default -> telling.of("word", key);
        };
    }

    private static Word flag(Wishes wishes, String key, Telling telling) {
        return word(wishes, key, "yes", telling.of("word", key));
    }

    private static Word word(Wishes wishes, String key, String value, String text) {
        boolean chosen = wishes.has(key, value);
        return new Word(
                key + "-" + value, text, chosen, (chosen ? wishes.without(key) : wishes.with(key, value)).address());
    }
}
