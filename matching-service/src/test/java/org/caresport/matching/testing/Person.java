package org.caresport.matching.testing;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.caresport.matching.domain.Clearances;
import org.caresport.matching.domain.Location;
import org.caresport.matching.domain.Profile;
import org.caresport.matching.domain.Profile.Budget;
import org.caresport.matching.domain.Profile.Clearance;
import org.caresport.matching.domain.Profile.Gender;
import org.caresport.matching.domain.Profile.Measurements;
import org.caresport.matching.domain.Profile.Preferences;
import org.caresport.matching.domain.Profile.Travel;
import org.jspecify.annotations.Nullable;

/** A person of whom everything is known, and with whom nothing is the matter but tiredness of sitting: A97, "no disease". */
public final class Person {

    public static final Location HOME = new Location(51.965, 6.289);

    private String municipality = "GM0222";
    private @Nullable Location location = HOME;
    private @Nullable Integer age = 50;
    private Gender gender = Gender.FEMALE;
    private @Nullable Set<String> reasons = Set.of("A97");
    private @Nullable Set<String> otherDiagnoses = Set.of();
    private @Nullable Set<String> conditions = Set.of();
    private Set<String> notUnderstood = Set.of();
    private @Nullable Clearance clearance;
    private Clearances clearances = Clearances.NONE;
    private @Nullable Double systolic = 130.0;
    private @Nullable Double diastolic = 80.0;
    private @Nullable Double heartRate = 70.0;
    private @Nullable Double bodyMassIndex = 24.0;
    private @Nullable Integer careProfile = 1;
    private @Nullable Set<String> accessibility = Set.of();
    private @Nullable Set<String> languages = Set.of("nl");
    private @Nullable Travel travel = new Travel("bicycle", 5.0);
    private @Nullable Budget budget = new Budget(20.0, false);
    private @Nullable String goal;
    private Set<String> availableDays = Set.of();
    private Preferences preferences = Preferences.NONE;

    public static Person healthy() {
        return new Person();
    }

    public static Person referredFor(String... codes) {
        var person = new Person();
        person.reasons = Set.of(codes);
        return person;
    }

    public Person of(String code) {
        municipality = code;
        return this;
    }

    public Person at(@Nullable Location place) {
        location = place;
        return this;
    }

    public Person aged(@Nullable Integer years) {
        age = years;
        return this;
    }

    public Person gender(Gender value) {
        gender = value;
        return this;
    }

    public Person reasons(@Nullable Set<String> codes) {
        reasons = codes;
        return this;
    }

    /** Codes that nobody named as the reason. */
    public Person alsoHas(String... codes) {
        otherDiagnoses = Set.of(codes);
        return this;
    }

    public Person with(String... codes) {
        var all = new LinkedHashSet<>(conditions == null ? Set.of() : conditions);
        all.addAll(Set.of(codes));
        conditions = Set.copyOf(all);
        return this;
    }

    /** Nobody can have listed conditions and not the diagnoses among them. */
    public Person conditions(@Nullable Set<String> codes) {
        conditions = codes;
        otherDiagnoses = codes == null ? null : otherDiagnoses;
        return this;
    }

    public Person notUnderstood(String... codes) {
        notUnderstood = Set.of(codes);
        return this;
    }

    public Person clearedOn(String day) {
        clearance = new Clearance(true, LocalDate.parse(day));
        return this;
    }

    public Person heard(Clearances.Word... words) {
        return heard(List.of(words));
    }

    public Person heard(List<Clearances.Word> words) {
        clearances = new Clearances(words);
        return this;
    }

    public Person pressure(@Nullable Integer over, @Nullable Integer under) {
        systolic = over == null ? null : Double.valueOf(over);
        diastolic = under == null ? null : Double.valueOf(under);
        return this;
    }

    public Person heartRate(@Nullable Integer perMinute) {
        heartRate = perMinute == null ? null : Double.valueOf(perMinute);
        return this;
    }

    public Person bodyMassIndex(@Nullable Double value) {
        bodyMassIndex = value;
        return this;
    }

    public Person careProfile(@Nullable Integer level) {
        careProfile = level;
        return this;
    }

    public Person needs(@Nullable Set<String> codes) {
        accessibility = codes;
        return this;
    }

    public Person speaks(@Nullable Set<String> codes) {
        languages = codes;
        return this;
    }

    public Person travels(@Nullable String mode, @Nullable Double kilometres) {
        travel = mode == null ? null : new Travel(mode, kilometres);
        return this;
    }

    public Person budget(@Nullable Budget value) {
        budget = value;
        return this;
    }

    public Person goal(String code) {
        goal = code;
        return this;
    }

    public Person canComeOn(String... days) {
        availableDays = Set.of(days);
        return this;
    }

    public Person prefers(Preferences value) {
        preferences = value;
        return this;
    }

    public Profile profile() {
        return new Profile(
                municipality,
                location,
                age,
                gender,
                reasons,
                otherDiagnoses,
                conditions,
                notUnderstood,
                clearance,
                clearances,
                new Measurements(systolic, diastolic, heartRate, bodyMassIndex, null, 90.0, 2.0),
                careProfile,
                accessibility,
                languages,
                travel,
                budget,
                goal,
                availableDays,
                preferences);
    }
}
