package org.caresport.web.referral;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What would fit if somebody paid more, travelled further, or came on other days.
 *
 * @param euros a month at most; nothing is any price
 * @param kilometres at most; nothing is any distance
 * @param days on which they can come; none is any
 */
public record Trial(@Nullable Integer euros, @Nullable Integer kilometres, List<String> days) {

    static final int DEAREST = 100;
    static final int FURTHEST = 30;

    static Trial of(Case.Profile profile) {
        Double euros = profile.budget() == null ? null : profile.budget().maxPerMonth();
        Double kilometres = profile.travel() == null ? null : profile.travel().maxKilometres();
        return new Trial(
                euros == null ? null : Integer.valueOf(euros.intValue()),
                kilometres == null ? null : Integer.valueOf((int) Math.ceil(kilometres)),
                profile.preferences() == null
                        ? List.of()
                        : profile.preferences().availableDays());
    }

    static Trial of(Form form) {
        return new Trial(
                upTo(form.value("euros"), DEAREST), upTo(form.value("kilometres"), FURTHEST), form.values("days"));
    }

    /** At its end a slider means that it does not matter. */
    private static @Nullable Integer upTo(String typed, int end) {
        try {
            int value = Integer.parseInt(typed);
            return value < 0 || value >= end ? null : Integer.valueOf(value);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    public int sliderEuros() {
        return euros == null ? DEAREST : Math.min(euros, DEAREST);
    }

    public int sliderKilometres() {
        return kilometres == null ? FURTHEST : Math.min(kilometres, FURTHEST);
    }

    public boolean on(String day) {
        return days.contains(day);
    }

    MatchingApi.Ask ask(Case referral, String municipality) {
        Case.Profile asked = referral.profile();
        Case.Preferences liked = asked.preferences();
        String mode = asked.travel() == null ? "bicycle" : asked.travel().mode();
        boolean pass = asked.budget() != null && asked.budget().municipalPass();
        return new MatchingApi.Ask(
                municipality,
                asked.location(),
                asked.age(),
                asked.gender(),
                referral.reasons().stream()
                        .map(reason -> new MatchingApi.Reason(reason.system(), reason.code()))
                        .toList(),
                asked.conditions(),
                coded(asked.codedConditions()),
                asked.clearance(),
                referral.clearances().stream()
                        .filter(word -> !word.covers().isEmpty())
                        .map(word -> new MatchingApi.Word(word.given(), word.on(), word.until(), word.covers()))
                        .toList(),
                asked.measurements(),
                asked.careProfile(),
                asked.accessibilityNeeds(),
                asked.languages(),
                kilometres == null ? null : new Case.Travel(mode, Double.valueOf(kilometres)),
                euros == null ? null : new Case.Budget(Double.valueOf(euros), pass),
                asked.goal(),
                days.isEmpty() ? null : new MatchingApi.Availability(days),
                liked == null
                        ? null
                        : new MatchingApi.Liked(liked.concepts(), liked.socialForm(), liked.days(), liked.dayParts()));
    }

    /** Here a code stands in a member of its own; matching has it flat. */
    private static @Nullable List<Map<String, Object>> coded(@Nullable List<Map<String, Object>> conditions) {
        return conditions == null ? null : conditions.stream().map(Trial::flat).toList();
    }

    private static Map<String, Object> flat(Map<String, Object> condition) {
        var flat = new LinkedHashMap<String, Object>();
        if (condition.get("code") instanceof Map<?, ?> code) {
            flat.put("system", String.valueOf(code.get("system")));
            flat.put("code", String.valueOf(code.get("code")));
        }
        if (condition.get("clinicalStatus") != null) {
            flat.put("clinicalStatus", condition.get("clinicalStatus"));
        }
        return flat;
    }
}
