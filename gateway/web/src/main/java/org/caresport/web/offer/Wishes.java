package org.caresport.web.offer;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for, as it stands in the address of the page: nothing of it tells who they are. A postcode is kept to its four
 * digits; a value that is none of those on offer counts as not said.
 */
record Wishes(Map<String, String> said) {

    static final String TEXT = "q";
    static final String NEAR = "near";
    static final String WITHIN = "within";
    static final String DAY = "day";
    static final String FREE = "free";
    static final String SEATED = "seated";
    static final String ROOM = "room";
    static final String HELP = "help";
    static final String LANGUAGE = "language";
    static final String MUNICIPALITY = "municipality";
    static final String ORGANISATION = "organisation";

    static final List<String> DAYS = List.of("mo", "tu", "we", "th", "fr", "sa", "su");
    static final List<String> DISTANCES = List.of("2", "5", "10");
    static final List<String> LANGUAGES = List.of("en", "tr", "ar", "de", "pl");

    /** In the order in which they stand in an address: one search has one address. */
    private static final List<String> ORDER =
            List.of(TEXT, NEAR, WITHIN, DAY, FREE, SEATED, ROOM, HELP, LANGUAGE, MUNICIPALITY, ORGANISATION);

    private static final Pattern POSTCODE = Pattern.compile("[1-9][0-9]{3}");
    private static final int LONGEST_TEXT = 100;
    /** From here on somebody leads and watches: see the care profiles in the domain's guide. */
    private static final String SUPERVISED = "4";

    Wishes {
        Map<String, String> ordered = new LinkedHashMap<>();
        for (String key : ORDER) {
            String value = said.get(key);
            if (value != null && valid(key, value)) {
                ordered.put(key, value);
            }
        }
        said = Collections.unmodifiableMap(ordered);
    }

    static Wishes read(Function<String, @Nullable String> parameters) {
        Map<String, String> said = new LinkedHashMap<>();
        for (String key : ORDER) {
            String value = parameters.apply(key);
            if (value != null && !value.isBlank()) {
                said.put(key, value.strip());
            }
        }
        return new Wishes(said);
    }

    private static boolean valid(String key, String value) {
        return switch (key) {
            case TEXT -> !value.isBlank() && value.length() <= LONGEST_TEXT;
            case NEAR -> POSTCODE.matcher(value).matches();
            case WITHIN -> DISTANCES.contains(value);
            case DAY -> DAYS.contains(value);
            case FREE, SEATED, ROOM, HELP -> value.equals("yes");
            case LANGUAGE -> LANGUAGES.contains(value);
            case MUNICIPALITY -> value.matches("GM[0-9]{4}");
            case ORGANISATION -> value.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
            default -> false;
        };
    }

    public String get(String key) {
        return said.getOrDefault(key, "");
    }

    boolean has(String key, String value) {
        return value.equals(said.get(key));
    }

    Wishes with(String key, String value) {
        Map<String, String> other = new LinkedHashMap<>(said);
        other.put(key, value);
        return new Wishes(other);
    }

    Wishes without(String key) {
        Map<String, String> other = new LinkedHashMap<>(said);
        other.remove(key);
        if (key.equals(NEAR)) {
            other.remove(WITHIN);
        }
        return new Wishes(other);
    }

    public boolean any() {
        return !said.isEmpty();
    }

    /** {@code q=wandelen&near=7001}, or nothing. */
    public String query() {
        StringBuilder query = new StringBuilder();
        said.forEach((key, value) -> query.append(query.isEmpty() ? "" : "&")
                .append(key)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return query.toString();
    }

    public String address() {
        return any() ? "/activities?" + query() : "/activities";
    }

    /** This, as the catalogue is asked for it. */
    Map<String, String> asked(int limit, @Nullable String cursor) {
        Map<String, String> query = new LinkedHashMap<>();
        said.forEach((key, value) -> {
            switch (key) {
                case WITHIN -> query.put("withinKilometres", value);
                case DAY -> query.put("day", value.toUpperCase(Locale.ROOT));
                case FREE -> query.put("maxPricePerMonth", "0");
                case ROOM -> query.put("available", "true");
                case HELP -> query.put("careProfile", SUPERVISED);
                case TEXT, SEATED -> query.put("text", text());
                default -> query.put(key, value);
            }
        });
        if (!said.containsKey(NEAR)) {
            query.remove("withinKilometres");
        }
        query.put("limit", String.valueOf(limit));
        if (cursor != null) {
            query.put("cursor", cursor);
        }
        return query;
    }

    /** Who sits while moving does so on a chair: the entries say "stoel". */
    private String text() {
        if (!said.containsKey(SEATED)) {
            return get(TEXT);
        }
        return said.containsKey(TEXT) ? get(TEXT) + " stoel" : "stoel";
    }
}
