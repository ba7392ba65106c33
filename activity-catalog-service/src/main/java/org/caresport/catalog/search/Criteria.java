package org.caresport.catalog.search;

import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.caresport.catalog.entry.Audience;
import org.caresport.catalog.entry.Language;
import org.caresport.catalog.entry.Patterns;
import org.caresport.catalog.entry.StatusCode;
import org.caresport.kit.geo.Area;
import org.caresport.kit.geo.PostcodeAreas;
import org.caresport.kit.paging.Cursor;
import org.caresport.kit.query.Query;

/** What is searched for; every part that is given must be met. */
record Criteria(
        Optional<Area> near,
        Optional<BigDecimal> withinKilometres,
        Optional<String> text,
        Optional<Audience> audience,
        Optional<String> concept,
        Optional<String> indication,
        Optional<Integer> careProfile,
        Optional<String> language,
        Optional<BigDecimal> maxPricePerMonth,
        Optional<BigDecimal> maxPricePerSession,
        boolean available,
        Optional<Day> day,
        Optional<String> municipality,
        Optional<UUID> organisation,
        StatusCode status,
        Order order,
        int limit,
        Optional<After> after) {

    private static final int USUAL = 20;
    private static final int MOST = 100;

    /** A day of the week, as RFC 5545 writes it. */
    enum Day {
        MO,
        TU,
        WE,
        TH,
        FR,
        SA,
        SU
    }

    /** What stands first. */
    enum Order {
        DISTANCE,
        RELEVANCE,
        TITLE
    }

    /** The last item that was seen: its sort key, and its id for those that share the key. */
    record After(String key, UUID id) {}

    static Criteria of(UriInfo uri, PostcodeAreas areas) {
        var query = new Query(uri);
        var near = query.area("near", areas);
        var text = query.text("text", 100);
        var order = order(query, near.isPresent(), text.isPresent());
        if (near.isEmpty() && query.decimal("withinKilometres", 0, 200).isPresent()) {
            throw Query.invalid("withinKilometres", "needs near, a postcode to measure from");
        }
        return new Criteria(
                near,
                query.decimal("withinKilometres", 0, 200),
                text,
                query.code("audience", Audience.class),
                query.inForm(
                        "concept",
                        Patterns.CONCEPT,
                        "must be the URL of a concept of the OpenActive activity list, its # written %23"),
                query.inForm("indication", Patterns.INDICATION, "must be a code as T90"),
                query.number("careProfile", 1, 5),
                language(query),
                query.decimal("maxPricePerMonth", 0, 9999),
                query.decimal("maxPricePerSession", 0, 9999),
                query.flag("available").orElse(false),
                day(query),
                query.inForm("municipality", Patterns.MUNICIPALITY, "must be a CBS code as GM0222"),
                query.uuid("organisation"),
                query.code("status", StatusCode.class).orElse(StatusCode.PUBLISHED),
                order,
                query.number("limit", 1, MOST).orElse(USUAL),
                after(query, order));
    }

    private static Order order(Query query, boolean near, boolean text) {
        var wanted = query.code("sort", Order.class);
        if (wanted.filter(Order.DISTANCE::equals).isPresent() && !near) {
            throw Query.invalid("sort", "by distance needs near, a postcode to measure from");
        }
        if (wanted.filter(Order.RELEVANCE::equals).isPresent() && !text) {
            throw Query.invalid("sort", "by relevance needs text");
        }
        return wanted.orElse(text ? Order.RELEVANCE : near ? Order.DISTANCE : Order.TITLE);
    }

    private static Optional<String> language(Query query) {
        var otherwise = "must be a language code of ISO 639-1, as nl";
        return query.inForm("language", "[a-z]{2}", otherwise).map(code -> {
            if (!Language.Check.isKnown(code)) {
                throw Query.invalid("language", otherwise);
            }
            return code;
        });
    }

    private static Optional<Day> day(Query query) {
        return query.inForm("day", "MO|TU|WE|TH|FR|SA|SU", "must be one of MO, TU, WE, TH, FR, SA, SU")
                .map(Day::valueOf);
    }

    private static Optional<After> after(Query query, Order order) {
        return query.cursor(3).map(parts -> {
            if (!parts.get(0).equals(order.name())
                    || (order != Order.TITLE && !parts.get(1).matches("-?[0-9]{1,9}"))) {
                throw Cursor.invalid();
            }
            return new After(parts.get(1), Cursor.uuid(parts.get(2)));
        });
    }
}
