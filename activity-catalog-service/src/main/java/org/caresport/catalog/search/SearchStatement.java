package org.caresport.catalog.search;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.caresport.catalog.persistence.Reach;
import org.caresport.kit.code.Codes;
import org.caresport.kit.geo.Area;

/**
 * The SQL of a search, and its parameters; nothing that was sent becomes part of the text. Postcode areas are about two
 * kilometres wide, so distances are good to that.
 */
record SearchStatement(String sql, Map<String, Object> parameters) {

    /** Kilometres in a degree of latitude, a little less than there are, so that the box is never too small. */
    private static final double KILOMETRES_A_DEGREE = 110.5;

    private static final String METRES = "metres_between(a.location, point(:east, :north))";

    /** Words count by where they stand; the resemblance to the title finds what is misspelt. */
    private static final String RELEVANCE = """
            cast(-round(1000000 * (ts_rank_cd(a.search, websearch_to_tsquery('catalogue', :text))
                              + word_similarity(fold(:text), a.folded))) as integer)""";

    static SearchStatement of(Criteria criteria, Reach reach, Instant now) {
        return new Builder().with(criteria, reach, now).build(criteria);
    }

    private static final class Builder {

        private final List<String> conditions = new ArrayList<>();
        private final Map<String, Object> parameters = new LinkedHashMap<>();

        Builder with(Criteria criteria, Reach reach, Instant now) {
            visible(criteria, reach, now);
            criteria.near().ifPresent(area -> near(area, criteria.withinKilometres()));
            criteria.text().ifPresent(text -> {
                add("(a.search @@ websearch_to_tsquery('catalogue', :text) or fold(:text) <% a.folded)");
                parameters.put("text", text);
            });
            criteria.audience()
                    .ifPresent(audience -> contains("audience", "{\"audience\":\"" + Codes.of(audience) + "\"}"));
            criteria.concept().ifPresent(concept -> contains("concept", "{\"concepts\":[\"" + concept + "\"]}"));
            criteria.indication()
                    .ifPresent(code -> contains("indication", "{\"indications\":[{\"code\":\"" + code + "\"}]}"));
            criteria.language().ifPresent(code -> contains("language", "{\"languages\":[\"" + code + "\"]}"));
            criteria.careProfile()
                    .ifPresent(profile -> compare("a.care_profile >= :careProfile", "careProfile", profile));
            criteria.maxPricePerSession()
                    .ifPresent(most -> compare("a.per_session <= :perSession", "perSession", most));
            criteria.maxPricePerMonth().ifPresent(this::affordableByMonth);
            criteria.day().ifPresent(day -> compare("a.days @> array[cast(:day as varchar)]", "day", day.name()));
            criteria.municipality().ifPresent(code -> compare("a.municipality = :municipality", "municipality", code));
            criteria.organisation().ifPresent(id -> compare("a.organisation_id = :organisation", "organisation", id));
            if (criteria.available()) {
                add("c.taken + c.waiting < c.places");
            }
            return this;
        }

        SearchStatement build(Criteria criteria) {
            var key = switch (criteria.order()) {
                case DISTANCE -> METRES;
                case RELEVANCE -> RELEVANCE;
                case TITLE -> "a.folded collate \"C\"";
            };
            var metres = criteria.near().isPresent() ? METRES : "cast(null as integer)";
            var sql = new StringBuilder("select id, cast(key as text) as key, metres from (select a.id, ")
                    .append(key)
                    .append(" as key, ")
                    .append(metres)
                    .append(" as metres from activity a join capacity c on c.activity_id = a.id where ")
                    .append(String.join(" and ", conditions))
                    .append(") found where true");
            criteria.withinKilometres().ifPresent(kilometres -> {
                sql.append(" and metres <= :within");
                parameters.put("within", kilometres.multiply(BigDecimal.valueOf(1000)));
            });
            criteria.after().ifPresent(after -> {
                sql.append(" and (found.key, found.id) > (")
                        .append(criteria.order() == Criteria.Order.TITLE ? ":key" : "cast(:key as integer)")
                        .append(", :id)");
                parameters.put("key", after.key());
                parameters.put("id", after.id());
            });
            // found.key, because a bare "key" would be the selected text, and sort 1000 metres before 200
            sql.append(" order by found.key, found.id limit :limit");
            parameters.put("limit", criteria.limit() + 1);
            return new SearchStatement(sql.toString(), parameters);
        }

        /** What is published and not over; of another status, only what is the caller's own. */
        private void visible(Criteria criteria, Reach reach, Instant now) {
            compare("a.status = :status", "status", Codes.of(criteria.status()));
            add("(a.status <> 'published' or a.over_at is null or a.over_at > :now)");
            parameters.put("now", now);
            add("(a.status = 'published' or a.municipality = any(:ownMunicipalities)"
                    + " or a.organisation_id = :ownOrganisation and a.municipality = any(:organisationIn))");
            parameters.put("organisationIn", reach.organisationIn().toArray(String[]::new));
            parameters.put("ownMunicipalities", reach.municipalities().toArray(String[]::new));
            parameters.put("ownOrganisation", reach.organisation().orElse(new UUID(0, 0)));
        }

        /** The box finds candidates by index; the exact distance is compared afterwards. */
        private void near(Area area, Optional<BigDecimal> withinKilometres) {
            parameters.put("east", area.longitude());
            parameters.put("north", area.latitude());
            withinKilometres.ifPresent(kilometres -> {
                var north = kilometres.doubleValue() / KILOMETRES_A_DEGREE;
                var east = north / Math.cos(Math.toRadians(area.latitude() + north));
                add("a.location <@ box(point(:boxWest, :boxSouth), point(:boxEast, :boxNorth))");
                parameters.put("boxWest", area.longitude() - east);
                parameters.put("boxEast", area.longitude() + east);
                parameters.put("boxSouth", area.latitude() - north);
                parameters.put("boxNorth", area.latitude() + north);
            });
        }

        /** What is paid by the session is taken as one session a week. */
        private void affordableByMonth(BigDecimal most) {
            compare("coalesce(a.per_month, a.per_session * 52 / 12) <= :perMonth", "perMonth", most);
        }

        private void contains(String name, String json) {
            compare("a.entry @> cast(:%s as jsonb)".formatted(name), name, json);
        }

        private void compare(String condition, String name, Object value) {
            add(condition);
            parameters.put(name, value);
        }

        private void add(String condition) {
            conditions.add(condition);
        }
    }
}
