package org.caresport.referral.selfreferral;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Period;
import java.util.regex.Pattern;
import org.caresport.kit.geo.Area;
import org.caresport.kit.geo.PostcodeAreas;
import org.caresport.kit.problem.Problem;
import org.caresport.kit.time.WallClock;
import org.caresport.referral.patient.Bsn;
import org.jspecify.annotations.Nullable;

/** What the fields alone cannot say about somebody who refers themselves. */
@ApplicationScoped
class ApplicantCheck {

    /** From this age on a person's own consent counts (UAVG, article 5); a parent asks the broker for who is younger. */
    private static final int YOUNGEST = 16;

    private static final int OLDEST = 125;
    private static final Pattern NINE_DIGITS = Pattern.compile("(?<![0-9])[0-9](?:[ .-]?[0-9]){8}(?![0-9])");

    private final PostcodeAreas areas;
    private final WallClock wallClock;

    ApplicantCheck(PostcodeAreas areas, WallClock wallClock) {
        this.areas = areas;
        this.wallClock = wallClock;
    }

    /**
     * Where the person lives.
     *
     * @throws Problem 400 that names each field that cannot be so
     */
    Area areaOf(Applicant applicant) {
        var refusal = Problem.validation("Correct what is named, and send it again. Nothing was stored.");
        var area = areas.find(applicant.postcode());
        if (area.isEmpty()) {
            refusal.invalid("person.postcode", "is not in a municipality that takes part");
        }
        int age = Period.between(applicant.birthDate(), wallClock.today()).getYears();
        if (applicant.birthDate().isAfter(wallClock.today()) || age > OLDEST) {
            refusal.invalid("person.birthDate", "must be the day on which somebody who lives was born");
        } else if (age < YOUNGEST) {
            refusal.invalid("person.birthDate", "must be of somebody of 16 or older; a parent can call the broker");
        }
        if (applicant.phone() == null && applicant.email() == null) {
            refusal.invalid("person.phone", "is required when there is no e-mail address");
        }
        refuseBsn(applicant.name(), "person.name", refusal);
        refuseBsn(applicant.wish(), "person.wish", refusal);
        refuseBsn(applicant.practice(), "person.practice", refusal);
        if (!refusal.faults().isEmpty()) {
            throw refusal;
        }
        return area.orElseThrow();
    }

    /** The municipal side never sees one, not even when the person writes it down themselves. */
    private static void refuseBsn(@Nullable String text, String field, Problem refusal) {
        if (text != null
                && NINE_DIGITS
                        .matcher(text)
                        .results()
                        .map(found -> found.group().replaceAll("[^0-9]", ""))
                        .anyMatch(digits -> Bsn.parse(digits).isPresent())) {
            refusal.invalid(field, "must not hold a citizen service number (BSN)");
        }
    }
}
