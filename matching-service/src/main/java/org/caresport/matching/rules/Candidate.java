package org.caresport.matching.rules;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.caresport.matching.domain.Profile;
import org.caresport.matching.domain.Programme;
import org.jspecify.annotations.Nullable;

/** One person beside one programme (or beside none yet), on a given day: all that a fact can be read from. */
public final class Candidate {

    private final Profile patient;
    private final Profile.@Nullable Clearance clearance;
    private final @Nullable Programme programme;
    private final double kilometres;
    private final Instant at;
    private final LocalDate today;

    private Candidate(
            Profile patient,
            Profile.@Nullable Clearance clearance,
            @Nullable Programme programme,
            double kilometres,
            Instant at,
            LocalDate today) {
        this.patient = patient;
        this.clearance = clearance;
        this.programme = programme;
        this.kilometres = kilometres;
        this.at = at;
        this.today = today;
    }

    public static Candidate alone(Profile patient, Instant at, ZoneId zone) {
        return new Candidate(patient, patient.clearance(), null, Double.NaN, at, LocalDate.ofInstant(at, zone));
    }

    /** @param kilometres between the two, {@code NaN} when one of the places is not known */
    public Candidate beside(Programme other, double kilometres) {
        return new Candidate(patient, clearance, other, kilometres, at, today);
    }

    /** The same person as one rule has to see them: a general clearance is none where a clinician said no to that rule since. */
    public Candidate before(Rule rule) {
        var isRefused = clearance != null
                && patient.clearances()
                        .refuse(rule.about().id(), today, clearance.on() == null ? LocalDate.MIN : clearance.on());
        return isRefused ? new Candidate(patient, null, programme, kilometres, at, today) : this;
    }

    public Profile patient() {
        return patient;
    }

    public Programme programme() {
        return requireNonNull(programme, "a fact about a programme was asked of a person alone");
    }

    public double kilometres() {
        return kilometres;
    }

    Profile.@Nullable Clearance clearance() {
        return clearance;
    }

    Instant at() {
        return at;
    }

    LocalDate today() {
        return today;
    }
}
