package org.caresport.web.offer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody types as they would say it: "gratis wandelen op dinsdag dichtbij 7001". The words that are a filter become one; the
 * rest is looked for in the entries.
 */
final class Sentence {

    private record Filter(String key, String value) {}

    private static final Map<String, Filter> WORDS = Map.ofEntries(
            Map.entry("gratis", new Filter(Wishes.FREE, "yes")),
            Map.entry("kosteloos", new Filter(Wishes.FREE, "yes")),
            Map.entry("free", new Filter(Wishes.FREE, "yes")),
            Map.entry("zittend", new Filter(Wishes.SEATED, "yes")),
            Map.entry("zitten", new Filter(Wishes.SEATED, "yes")),
            Map.entry("seated", new Filter(Wishes.SEATED, "yes")),
            Map.entry("sitting", new Filter(Wishes.SEATED, "yes")),
            Map.entry("begeleiding", new Filter(Wishes.HELP, "yes")),
            Map.entry("supervised", new Filter(Wishes.HELP, "yes")),
            Map.entry("dichtbij", new Filter(Wishes.WITHIN, "2")),
            Map.entry("nearby", new Filter(Wishes.WITHIN, "2")),
            Map.entry("engels", new Filter(Wishes.LANGUAGE, "en")),
            Map.entry("english", new Filter(Wishes.LANGUAGE, "en")),
            Map.entry("turks", new Filter(Wishes.LANGUAGE, "tr")),
            Map.entry("turkish", new Filter(Wishes.LANGUAGE, "tr")),
            Map.entry("arabisch", new Filter(Wishes.LANGUAGE, "ar")),
            Map.entry("arabic", new Filter(Wishes.LANGUAGE, "ar")),
            Map.entry("duits", new Filter(Wishes.LANGUAGE, "de")),
            Map.entry("german", new Filter(Wishes.LANGUAGE, "de")),
            Map.entry("pools", new Filter(Wishes.LANGUAGE, "pl")),
            Map.entry("polish", new Filter(Wishes.LANGUAGE, "pl")));

    private static final List<String> DUTCH_DAYS =
            List.of("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag");
    private static final List<String> ENGLISH_DAYS =
            List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    /** Between filters they mean nothing of their own. */
    private static final Set<String> SMALL = Set.of(
            "op", "in", "het", "de", "met", "een", "voor", "bij", "en", "on", "the", "with", "for", "a", "near", "and");

    private static final Pattern POSTCODE =
            Pattern.compile("\\b([1-9][0-9]{3})( ?[a-z]{2})?\\b", Pattern.CASE_INSENSITIVE);

    private Sentence() {}

    static Wishes read(Wishes wishes) {
        String typed = wishes.get(Wishes.TEXT);
        Wishes heard = wishes;
        Matcher postcode = POSTCODE.matcher(typed);
        if (postcode.find()) {
            heard = heard.with(Wishes.NEAR, postcode.group(1));
            typed = postcode.replaceFirst(" ");
        }
        List<String> rest = new ArrayList<>();
        for (String word : typed.strip().split("\\s+")) {
            String plain = word.toLowerCase(Locale.ROOT).replaceAll("[.,!?]", "");
            Filter filter = filter(plain);
            if (filter == null) {
                rest.add(word);
            } else {
                heard = heard.with(filter.key(), filter.value());
            }
        }
        if (heard.equals(wishes)) {
            return wishes;
        }
        rest.removeIf(word -> SMALL.contains(word.toLowerCase(Locale.ROOT)));
        String text = String.join(" ", rest).strip();
        return text.isEmpty() ? heard.without(Wishes.TEXT) : heard.with(Wishes.TEXT, text);
    }

    private static @Nullable Filter filter(String word) {
        for (int day = 0; day < DUTCH_DAYS.size(); day++) {
            if (word.startsWith(DUTCH_DAYS.get(day)) || word.startsWith(ENGLISH_DAYS.get(day))) {
                return new Filter(Wishes.DAY, Wishes.DAYS.get(day));
            }
        }
        return WORDS.get(word);
    }
}
