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
    private final @Nullable Programme programme;
    private final double kilometres;
    private final Instant at;
    private final LocalDate today;

    private Candidate(Profile patient, @Nullable Programme programme, double kilometres, Instant at, LocalDate today) {
        this.patient = patient;
        this.programme = programme;
        this.kilometres = kilometres;
        this.at = at;
        this.today = today;
    }

    public static Candidate alone(Profile patient, Instant at, ZoneId zone) {
        return new Candidate(patient, null, Double.NaN, at, LocalDate.ofInstant(at, zone));
    }

    /** @param kilometres between the two, {@code NaN} when one of the places is not known */
    public Candidate beside(Programme other, double kilometres) {
        return new Candidate(patient, other, kilometres, at, today);
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

    Instant at() {
        return at;
    }

    LocalDate today() {
        return today;
    }
}
