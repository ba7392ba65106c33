package org.caresport.web.offer;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything the page of an activity says. */
record ActivityPage(
        UUID id,
        String title,
        List<String> paragraphs,
        String summary,
        String kind,
        String audience,
        @Nullable String alert,
        boolean takesPeople,
        String status,
        @Nullable String forWhom,
        String when,
        List<String> sessions,
        Activity.Place place,
        String indoor,
        @Nullable String route,
        List<String> accessibility,
        String price,
        boolean free,
        @Nullable String trial,
        List<String> payers,
        List<String> level,
        String guidance,
        String places,
        boolean full,
        String languages,
        @Nullable String leader,
        Activity.Organisation organisation,
        String organisationKind,
        @Nullable String organisationPhone,
        @Nullable String qualityMark,
        @Nullable String verified,
        String municipality,
        CatalogueApi.@Nullable Broker broker,
        @Nullable String brokerPhone,
        @Nullable String correction) {

    private static final int LONGEST_SUMMARY = 155;
    private static final int SESSIONS = 5;

    static ActivityPage of(Activity activity, CatalogueApi.@Nullable Broker broker, Telling telling) {
        Activity.Place place = activity.place();
        return new ActivityPage(
                activity.activityId(),
                activity.title(),
                activity.description().lines().filter(line -> !line.isBlank()).toList(),
                summary(activity.description()),
                telling.of("kind", activity.kind()),
                telling.of("audience", activity.audience()),
                activity.alert(),
                activity.status().equals("published"),
                telling.of("status", activity.status()),
                telling.forWhom(activity).orElse(null),
                telling.when(activity.schedule()),
                activity.nextSessions().stream()
                        .limit(SESSIONS)
                        .map(telling::session)
                        .toList(),
                place,
                telling.of("indoor", String.valueOf(place.indoor())),
                place.latitude() == null || place.longitude() == null
                        ? null
                        : "https://www.openstreetmap.org/directions?to=" + place.latitude() + "%2C" + place.longitude(),
                telling.words("accessibility", place.accessibility()),
                telling.price(activity.price()),
                Telling.isFree(activity.price()),
                telling.trial(activity.price()).orElse(null),
                telling.payers(activity),
                List.of(telling.of("intensity", activity.intensity()), telling.of("impact", activity.impact())),
                telling.of("social", activity.socialForm()) + ". "
                        + telling.of("profile", String.valueOf(activity.highestCareProfile())) + ".",
                telling.places(activity),
                activity.full(),
                telling.languages(activity),
                leader(activity.leader(), telling),
                activity.organisation(),
                telling.of("organisation", activity.organisation().kind()),
                shown(activity.organisation().phone()),
                activity.qualityMark(),
                activity.verifiedOn() == null ? null : telling.date(activity.verifiedOn()),
                activity.municipality(),
                broker,
                broker == null ? null : shown(broker.phone()),
                broker == null ? null : correction(broker, activity, telling));
    }

    /** A mail to who can set right what is wrong. */
    private static @Nullable String correction(CatalogueApi.Broker broker, Activity activity, Telling telling) {
        String subject = telling.terms().say("wrong.subject", activity.title());
        return broker.email() == null
                ? null
                : "mailto:" + broker.email() + "?subject="
                        + URLEncoder.encode(subject, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static @Nullable String leader(Activity.@Nullable Leader leader, Telling telling) {
        if (leader == null) {
            return null;
        }
        List<String> competences = telling.words("competence", leader.competences());
        return competences.isEmpty() ? leader.name() : leader.name() + " (" + telling.all(competences) + ")";
    }

    /** As people here write it: {@code 0314 000 202} for {@code +31314000202}. */
    static @Nullable String shown(@Nullable String phone) {
        if (phone == null || !phone.matches("\\+31[0-9]{9}")) {
            return phone;
        }
        String national = "0" + phone.substring(3);
        return national.startsWith("06")
                ? "06 " + national.substring(2, 6) + " " + national.substring(6)
                : national.substring(0, 4) + " " + national.substring(4, 7) + " " + national.substring(7);
    }

    private static String summary(String description) {
        String line = description.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST_SUMMARY
                ? line
                : line.substring(0, line.lastIndexOf(' ', LONGEST_SUMMARY)) + " …";
    }
}
