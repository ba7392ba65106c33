package org.caresport.matching.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.caresport.matching.domain.Location;
import org.caresport.matching.domain.Programme;
import org.jspecify.annotations.Nullable;

/** A programme that keeps nobody out: open, near, cheap, verified, led by someone with every competence a condition asks for. */
public final class Offer {

    private UUID id = UUID.randomUUID();
    private String municipality = "GM0222";
    private String kind = "programme";
    private Set<String> concepts = Set.of();
    private Set<String> forms = Set.of();
    private Set<String> targetGroups = Set.of();
    private Set<String> indications = Set.of();
    private @Nullable String intensity = "moderate";
    private @Nullable String impact = "moderate";
    private @Nullable String socialForm = "group";
    private String status = "published";
    private String audience = "patients";
    private @Nullable Integer minimumAge;
    private @Nullable Integer maximumAge;
    private String gender = "none";
    private Set<String> languages = Set.of("nl");
    private @Nullable Integer careProfile = 5;
    private @Nullable Set<String> competences = Set.of("cardiac", "oncology", "physiotherapist");
    private Set<String> days = Set.of("TU");
    private @Nullable Location location = new Location(51.97, 6.29);
    private @Nullable Set<String> accessibility = Set.of("wheelchair", "accessible-toilet");
    private @Nullable LocalDate lastOn;
    private @Nullable Integer placesLeft = 3;
    private boolean waitingList = true;
    private int waiting;
    private Programme.Price price = new Programme.Price(null, 15.0, null, Set.of(), false);
    private @Nullable LocalDate verifiedOn = LocalDate.parse("2026-11-01");

    public static Offer open() {
        return new Offer();
    }

    public Offer id(String text) {
        id = UUID.fromString(text);
        return this;
    }

    public Offer of(String code) {
        municipality = code;
        return this;
    }

    public Offer kind(String value) {
        kind = value;
        return this;
    }

    public Offer forms(String... codes) {
        forms = Set.of(codes);
        return this;
    }

    public Offer concepts(String... urls) {
        concepts = Set.of(urls);
        return this;
    }

    public Offer forTarget(String... codes) {
        targetGroups = Set.of(codes);
        return this;
    }

    public Offer indications(String... codes) {
        indications = Set.of(codes);
        return this;
    }

    public Offer intensity(@Nullable String value) {
        intensity = value;
        return this;
    }

    public Offer impact(@Nullable String value) {
        impact = value;
        return this;
    }

    public Offer socialForm(@Nullable String value) {
        socialForm = value;
        return this;
    }

    public Offer status(String value) {
        status = value;
        return this;
    }

    public Offer audience(String value) {
        audience = value;
        return this;
    }

    public Offer ages(@Nullable Integer from, @Nullable Integer to) {
        minimumAge = from;
        maximumAge = to;
        return this;
    }

    public Offer only(String value) {
        gender = value;
        return this;
    }

    public Offer languages(String... codes) {
        languages = Set.of(codes);
        return this;
    }

    public Offer careProfile(@Nullable Integer highest) {
        careProfile = highest;
        return this;
    }

    public Offer ledBy(@Nullable Set<String> codes) {
        competences = codes;
        return this;
    }

    public Offer at(@Nullable Location place) {
        location = place;
        return this;
    }

    public Offer accessibility(@Nullable Set<String> codes) {
        accessibility = codes;
        return this;
    }

    public Offer until(String day) {
        lastOn = LocalDate.parse(day);
        return this;
    }

    public Offer full(boolean withWaitingList, int length) {
        placesLeft = 0;
        waitingList = withWaitingList;
        waiting = length;
        return this;
    }

    public Offer price(Programme.Price value) {
        price = value;
        return this;
    }

    public Offer perMonth(@Nullable Double euros) {
        price = new Programme.Price(null, euros, null, Set.of(), false);
        return this;
    }

    public Offer verifiedOn(@Nullable String day) {
        verifiedOn = day == null ? null : LocalDate.parse(day);
        return this;
    }

    public Offer on(String... value) {
        days = Set.of(value);
        return this;
    }

    public Programme programme() {
        return new Programme(
                id,
                "Programme " + id,
                new Programme.Organisation(UUID.nameUUIDFromBytes(new byte[] {1}), "Wandelclub", "sports-club"),
                municipality,
                new Programme.Nature(kind, concepts, forms, targetGroups, indications, intensity, impact, socialForm),
                new Programme.Entrance(status, audience, minimumAge, maximumAge, gender, languages),
                new Programme.Support(careProfile, competences),
                new Programme.Place(location, accessibility),
                new Programme.Timing(days, Set.of("morning"), 4.3, lastOn, Instant.parse("2026-12-01T09:00:00Z")),
                new Programme.Capacity(placesLeft, waitingList, waiting),
                price,
                verifiedOn);
    }
}
