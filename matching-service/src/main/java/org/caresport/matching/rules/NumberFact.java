package org.caresport.matching.rules;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.caresport.matching.domain.Profile;
import org.jspecify.annotations.Nullable;

/**
 * The numbers a rule can ask about; {@code NaN} is "not known". What never happened is infinitely many days ago, and a
 * limit that nobody set is infinitely wide: both are known.
 */
public enum NumberFact implements Fact, Amount {
    PATIENT_AGE("patient.age", c -> number(c.patient().age())),
    PATIENT_SYSTOLIC("patient.systolic", c -> number(c.patient().measurements().systolic())),
    PATIENT_DIASTOLIC(
            "patient.diastolic", c -> number(c.patient().measurements().diastolic())),
    PATIENT_RESTING_HEART_RATE(
            "patient.restingHeartRate", c -> number(c.patient().measurements().restingHeartRate())),
    PATIENT_BODY_MASS_INDEX(
            "patient.bodyMassIndex", c -> number(c.patient().measurements().bodyMassIndex())),
    PATIENT_WAIST("patient.waist", c -> number(c.patient().measurements().waist())),
    PATIENT_MODERATE_MINUTES(
            "patient.moderateMinutesPerWeek",
            c -> number(c.patient().measurements().moderateMinutesPerWeek())),
    PATIENT_STRENGTH_DAYS(
            "patient.strengthDaysPerWeek",
            c -> number(c.patient().measurements().strengthDaysPerWeek())),
    PATIENT_CARE_PROFILE("patient.careProfile", c -> number(c.patient().careProfile())),
    PATIENT_DAYS_SINCE_CLEARANCE("patient.daysSinceClearance", NumberFact::daysSinceClearance),
    PATIENT_REACH("patient.reachKilometres", c -> reach(c.patient().travel())),
    PATIENT_BUDGET("patient.budgetPerMonth", c -> budget(c.patient().budget())),
    PROGRAMME_KILOMETRES("programme.kilometres", Candidate::kilometres),
    PROGRAMME_MINIMUM_AGE(
            "programme.minimumAge", c -> limit(c.programme().entrance().minimumAge(), Double.NEGATIVE_INFINITY)),
    PROGRAMME_MAXIMUM_AGE(
            "programme.maximumAge", c -> limit(c.programme().entrance().maximumAge(), Double.POSITIVE_INFINITY)),
    PROGRAMME_CARE_PROFILE(
            "programme.highestCareProfile", c -> number(c.programme().support().highestCareProfile())),
    PROGRAMME_PLACES_LEFT(
            "programme.placesLeft", c -> limit(c.programme().capacity().placesLeft(), Double.POSITIVE_INFINITY)),
    PROGRAMME_WAITING("programme.waiting", c -> c.programme().capacity().waiting()),
    PROGRAMME_PRICE_PER_MONTH("programme.pricePerMonth", NumberFact::pricePerMonth),
    PROGRAMME_TRIAL_PRICE(
            "programme.trialPrice", c -> number(c.programme().price().trial())),
    PROGRAMME_DAYS_SINCE_VERIFIED(
            "programme.daysSinceVerified", c -> daysSince(c.programme().verifiedOn(), c)),
    PROGRAMME_DAYS_UNTIL_END("programme.daysUntilEnd", NumberFact::daysUntilEnd),
    PROGRAMME_DAYS_UNTIL_NEXT("programme.daysUntilNextSession", NumberFact::daysUntilNextSession);

    /** What is measured of a person, so that a clinician can name a value up to which something is allowed. */
    private static final Set<NumberFact> MEASUREMENTS = EnumSet.of(
            PATIENT_SYSTOLIC,
            PATIENT_DIASTOLIC,
            PATIENT_RESTING_HEART_RATE,
            PATIENT_BODY_MASS_INDEX,
            PATIENT_WAIST,
            PATIENT_MODERATE_MINUTES,
            PATIENT_STRENGTH_DAYS);

    private final String key;
    private final ToDoubleFunction<Candidate> reading;

    NumberFact(String key, ToDoubleFunction<Candidate> reading) {
        this.key = key;
        this.reading = reading;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public double in(Candidate candidate) {
        return reading.applyAsDouble(candidate);
    }

    boolean isMeasurement() {
        return MEASUREMENTS.contains(this);
    }

    @Override
    public String describe() {
        return key;
    }

    private static double number(@Nullable Number value) {
        return value == null ? Double.NaN : value.doubleValue();
    }

    private static double limit(@Nullable Integer value, double unlimited) {
        return value == null ? unlimited : value;
    }

    private static double reach(Profile.@Nullable Travel travel) {
        return travel == null ? Double.NaN : number(travel.maxKilometres());
    }

    private static double budget(Profile.@Nullable Budget budget) {
        return budget == null ? Double.NaN : number(budget.maxPerMonth());
    }

    private static double daysSinceClearance(Candidate c) {
        var clearance = c.clearance();
        return clearance == null || !clearance.given() ? Double.POSITIVE_INFINITY : daysSince(clearance.on(), c);
    }

    private static double pricePerMonth(Candidate c) {
        return number(c.programme().price().monthly(c.programme().timing().sessionsPerMonth()));
    }

    private static double daysUntilEnd(Candidate c) {
        var lastOn = c.programme().timing().lastOn();
        return lastOn == null ? Double.POSITIVE_INFINITY : DAYS.between(c.today(), lastOn);
    }

    private static double daysUntilNextSession(Candidate c) {
        var next = c.programme().timing().nextSession();
        return next == null ? Double.NaN : Duration.between(c.at(), next).toHours() / 24.0;
    }

    private static double daysSince(@Nullable LocalDate day, Candidate c) {
        return day == null ? Double.POSITIVE_INFINITY : DAYS.between(day, c.today());
    }
}
