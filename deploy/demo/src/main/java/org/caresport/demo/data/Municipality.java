package org.caresport.demo.data;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A believable Doetinchem: its neighbourhoods, organisations, buurtsportcoaches, practices and everything on offer. */
public final class Municipality {

    public static final String CODE = "GM0222";

    private static final String ICPC = "http://hl7.org/fhir/sid/icpc-1-nl";
    private static final String CONCEPT = "https://openactive.io/activity-list#";
    private static final LocalDate SEASON = LocalDate.of(2026, 9, 1);
    private static final List<String> PROGRAMMES = List.of(
            "1-wandelen",
            "2-water",
            "3-kracht-en-conditie",
            "4-balans-en-vallen",
            "5-rust-en-ruimte",
            "6-sport-en-spel",
            "7-ontmoeten",
            "8-bijeenkomsten");

    private final Map<String, Organisation> organisations;
    private final Map<String, Place> places;
    private final Map<String, PostcodeArea> areas;
    private final Map<String, String> concepts;
    private final List<Broker> brokers;
    private final List<Practice> practices;
    private final List<Offer> offers;

    private Municipality() {
        organisations = bySlug(DataFiles.csv("organisations.csv", Municipality::organisation), Organisation::slug);
        places = bySlug(DataFiles.csv("places.csv", Municipality::place), Place::slug);
        areas = bySlug(DataFiles.csv("postcodes.csv", Municipality::area), PostcodeArea::postcode4);
        concepts = DataFiles.csv("concepts.csv", row -> row).stream()
                .collect(
                        Collectors.toUnmodifiableMap(row -> row.getField("slug"), row -> CONCEPT + row.getField("id")));
        brokers = DataFiles.yaml("brokers.yaml", Broker.class);
        practices = DataFiles.csv("practices.csv", Municipality::practice);
        offers = PROGRAMMES.stream()
                .flatMap(name -> DataFiles.offers("programmes/" + name + ".yaml").stream())
                .toList();
    }

    public static Municipality read() {
        return new Municipality();
    }

    public List<Organisation> organisations() {
        return List.copyOf(organisations.values());
    }

    public List<Place> places() {
        return List.copyOf(places.values());
    }

    public List<PostcodeArea> areas() {
        return List.copyOf(areas.values());
    }

    public List<Broker> brokers() {
        return brokers;
    }

    public List<Practice> practices() {
        return practices;
    }

    public List<Offer> offers() {
        return offers;
    }

    public Organisation organisation(String slug) {
        return found(organisations, "organisation", slug);
    }

    public Offer offer(String slug) {
        return offers.stream()
                .filter(offer -> offer.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no programme " + slug));
    }

    /** What the catalogue is told about an offer, with the placeholders in its texts filled in. */
    public ActivityBody activity(Offer offer) {
        var place = found(places, "place", offer.at());
        var organisation = organisation(offer.by());
        Function<String, String> text = template -> fill(template, offer, place, organisation);
        return new ActivityBody(
                organisation.id(),
                CODE,
                text.apply(offer.title()),
                text.apply(offer.description()),
                or(offer.kind(), "programme"),
                offer.audience(),
                offer.concepts().stream()
                        .map(slug -> found(concepts, "concept", slug))
                        .toList(),
                or(offer.targetGroups(), List.of()),
                or(offer.indications(), List.<String>of()).stream()
                        .map(code -> new ActivityBody.Coding(ICPC, code))
                        .toList(),
                offer.highestCareProfile(),
                offer.intensity(),
                offer.impact(),
                new ActivityBody.Leader(offer.leader(), or(offer.competences(), List.of())),
                location(place),
                new ActivityBody.Schedule(
                        offer.recurrence(), offer.from(), offer.minutes(), "Europe/Amsterdam", SEASON),
                or(offer.languages(), List.of("nl")),
                offer.ageRange(),
                or(offer.genderRestriction(), "none"),
                or(offer.socialForm(), "group"),
                offer.capacity(),
                new ActivityBody.WaitingList(true),
                price(offer.price()),
                offer.alert());
    }

    private String fill(String template, Offer offer, Place place, Organisation organisation) {
        var neighbourhood =
                found(areas, "postcode", place.address().postcode4()).neighbourhood();
        var filled = template.strip()
                .replaceAll("\\s+", " ")
                .replace("{neighbourhood}", neighbourhood)
                .replace("{place}", place.name())
                .replace("{organisation}", organisation.name())
                .replace("{leader}", offer.leader())
                .replace("{day}", offer.days());
        if (Pattern.compile("[{}]").matcher(filled).find()) {
            throw new IllegalArgumentException("unknown placeholder in " + filled);
        }
        return filled;
    }

    private static ActivityBody.Location location(Place place) {
        var address = place.address();
        return new ActivityBody.Location(
                place.id(),
                place.name(),
                address.street(),
                address.postcode(),
                address.locality(),
                place.latitude(),
                place.longitude(),
                place.accessibility(),
                place.indoor());
    }

    private static ActivityBody.Price price(Offer.Price price) {
        return new ActivityBody.Price(
                "EUR",
                price.perSession(),
                price.perMonth(),
                price.trial(),
                or(price.funds(), List.of()),
                or(price.municipalPass(), false));
    }

    private static Organisation organisation(NamedCsvRecord row) {
        return new Organisation(
                row.getField("slug"),
                row.getField("name"),
                row.getField("kind"),
                address(row),
                row.getField("phone"),
                list(row.getField("languages")));
    }

    private static Place place(NamedCsvRecord row) {
        return new Place(
                row.getField("slug"),
                row.getField("name"),
                address(row),
                Double.parseDouble(row.getField("latitude")),
                Double.parseDouble(row.getField("longitude")),
                list(row.getField("accessibility")),
                Boolean.parseBoolean(row.getField("indoor")));
    }

    private static PostcodeArea area(NamedCsvRecord row) {
        return new PostcodeArea(
                row.getField("postcode4"),
                row.getField("municipality"),
                row.getField("locality"),
                row.getField("neighbourhood"),
                Double.parseDouble(row.getField("latitude")),
                Double.parseDouble(row.getField("longitude")));
    }

    private static Practice practice(NamedCsvRecord row) {
        return new Practice(row.getField("agb"), row.getField("name"), row.getField("kind"), address(row));
    }

    private static Address address(NamedCsvRecord row) {
        return new Address(row.getField("street"), row.getField("postcode"), row.getField("locality"));
    }

    private static List<String> list(String field) {
        return Stream.of(field.split(";")).filter(item -> !item.isBlank()).toList();
    }

    private static <T> Map<String, T> bySlug(List<T> items, Function<T, String> slug) {
        return items.stream()
                .collect(Collectors.toMap(
                        slug,
                        item -> item,
                        (a, b) -> {
                            throw new IllegalArgumentException("twice in the data: " + slug.apply(a));
                        },
                        LinkedHashMap::new));
    }

    private static <T> T found(Map<String, T> all, String kind, String slug) {
        var one = all.get(slug);
        if (one == null) {
            throw new NoSuchElementException("no " + kind + " " + slug);
        }
        return one;
    }

    private static <T> T or(@Nullable T value, T otherwise) {
        return Objects.requireNonNullElse(value, otherwise);
    }
}
