package org.caresport.web.workbench;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What of the worklist somebody wants to see. It stands in the page's address, named as at the platform; what can't be a filter
 * is left out.
 *
 * @param neighbourhoodAtFault what was typed as a neighbourhood and is none; empty where nothing was
 */
record Filter(Map<String, List<String>> values, String neighbourhoodAtFault) {

    static final String STATE = "state";
    static final String URGENCY = "urgency";

    /** In the order of a case's life; without the ended ones a list can't be asked for by chip. */
    static final List<String> STATES = List.of(
            "submitted",
            "in-triage",
            "information-requested",
            "accepted",
            "contacting",
            "intake-done",
            "needs-clearance",
            "matched",
            "no-match",
            "guided",
            "completed",
            "rejected",
            "cancelled",
            "unreachable",
            "declined-by-patient",
            "handed-back",
            "entered-in-error");

    static final List<String> URGENCIES = List.of("routine", "urgent", "asap", "stat");
    static final List<String> TURNS = List.of("broker", "patient", "club", "doctor", "platform");
    static final List<String> CHAPTERS =
            List.of("A", "B", "D", "F", "H", "K", "L", "N", "P", "R", "S", "T", "U", "W", "X", "Y", "Z");
    static final List<String> SORTS = List.of("most-pressing", "next-action");

    /** Everything that is not routine. */
    private static final String ANY = "any";

    private static final String NEIGHBOURHOOD = "neighbourhood";
    private static final Map<String, Pattern> KNOWN = known();

    private static Map<String, Pattern> known() {
        var known = new LinkedHashMap<String, Pattern>();
        known.put("owner", Pattern.compile("[A-Za-z0-9._@:-]{1,200}"));
        known.put(STATE, oneOf(STATES));
        known.put(URGENCY, oneOf(List.of("routine", "urgent", "asap", "stat", ANY)));
        known.put("overdue", Pattern.compile("true"));
        known.put("waitingFor", oneOf(TURNS));
        known.put(NEIGHBOURHOOD, Pattern.compile("[1-9][0-9]{3}"));
        known.put("municipality", Pattern.compile("GM[0-9]{4}"));
        known.put("reasonFamily", oneOf(CHAPTERS));
        known.put("sort", oneOf(SORTS));
        return known;
    }

    private static Pattern oneOf(List<String> codes) {
        return Pattern.compile(codes.stream().map(Pattern::quote).collect(Collectors.joining("|")));
    }

    static Filter of(MultivaluedMap<String, String> asked) {
        var values = new LinkedHashMap<String, List<String>>();
        KNOWN.forEach((name, pattern) -> {
            List<String> good = asked.getOrDefault(name, List.of()).stream()
                    .map(String::strip)
                    .filter(value -> pattern.matcher(value).matches())
                    .distinct()
                    .toList();
            if (!good.isEmpty()) {
                values.put(name, good);
            }
        });
        String typed =
                Optional.ofNullable(asked.getFirst(NEIGHBOURHOOD)).orElse("").strip();
        boolean atFault = !typed.isEmpty() && !values.containsKey(NEIGHBOURHOOD);
        return new Filter(Map.copyOf(values), atFault ? typed.substring(0, Math.min(typed.length(), 10)) : "");
    }

    public boolean has(String name, String value) {
        return values.getOrDefault(name, List.of()).contains(value);
    }

    /** The only one there is of this name, or nothing. */
    public String one(String name) {
        List<String> there = values.getOrDefault(name, List.of());
        return there.size() == 1 ? there.getFirst() : "";
    }

    public boolean isAnyUrgency() {
        return has(URGENCY, ANY);
    }

    public boolean isEmpty() {
        return values.keySet().stream().allMatch("sort"::equals);
    }

    MultivaluedMap<String, String> query(int limit, @Nullable String cursor) {
        var query = new MultivaluedHashMap<String, String>();
        values.forEach((name, all) -> query.put(name, List.copyOf(all)));
        if (isAnyUrgency()) {
            query.put(URGENCY, URGENCIES.stream().skip(1).toList());
        }
        query.putSingle("limit", String.valueOf(limit));
        if (cursor != null && !cursor.isBlank()) {
            query.putSingle("cursor", cursor);
        }
        return query;
    }

    /** The address of the list with this filter. */
    public String address() {
        return address(values);
    }

    /** The same with one state alone. */
    public String ofState(String state) {
        var other = new LinkedHashMap<>(values);
        other.put(STATE, List.of(state));
        return address(other);
    }

    public String withoutState() {
        var other = new LinkedHashMap<>(values);
        other.remove(STATE);
        return address(other);
    }

    public String at(String cursor) {
        return Back.with(address(), "cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8));
    }

    private static String address(Map<String, List<String>> values) {
        String query = KNOWN.keySet().stream()
                .flatMap(name -> values.getOrDefault(name, List.of()).stream()
                        .map(value -> name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
        return "/workbench/worklist" + (query.isEmpty() ? "" : "?" + query);
    }

    /** Where the next page begins, out of its address at the platform; empty on the last page. */
    static String cursor(@Nullable String next) {
        if (next == null) {
            return "";
        }
        String query = Optional.ofNullable(URI.create(next).getRawQuery()).orElse("");
        return Arrays.stream(query.split("&", -1))
                .filter(part -> part.startsWith("cursor="))
                .map(part -> URLDecoder.decode(part.substring("cursor=".length()), StandardCharsets.UTF_8))
                .findFirst()
                .orElse("");
    }
}
