package org.caresport.referral.selfreferral;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.caresport.kit.geo.PostcodeAreas;
import org.caresport.kit.time.WallClock;
import org.caresport.referral.domain.Gender;
import org.caresport.referral.domain.PatientId;
import org.caresport.referral.domain.Profile;
import org.caresport.referral.domain.Profile.Location;
import org.caresport.referral.domain.Profile.Measurements;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.domain.ReferralId;
import org.caresport.referral.domain.Requester;
import org.caresport.referral.domain.SenderReference;
import org.caresport.referral.domain.Stamp;
import org.caresport.referral.domain.Submission;
import org.caresport.referral.domain.Urgency;
import org.caresport.referral.move.Cases;
import org.caresport.referral.patient.Patients;
import org.caresport.referral.patient.Registration;
import org.caresport.referral.selfreferral.SelfReferral.Verification;
import org.jspecify.annotations.Nullable;

/** Makes a referral of what a resident asked for: from there on its life is that of any other. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class SelfReferralOpening {

    /** Stands where the organisation of a sender does; no login belongs to it. */
    static final String NOBODYS = "self-referral";

    private static final String REFERRED_BY = "Zelf aangemeld";

    private final SelfReferralRows rows;
    private final Patients patients;
    private final Cases cases;
    private final PostcodeAreas areas;
    private final WallClock wallClock;

    SelfReferralOpening(
            SelfReferralRows rows, Patients patients, Cases cases, PostcodeAreas areas, WallClock wallClock) {
        this.rows = rows;
        this.patients = patients;
        this.cases = cases;
        this.areas = areas;
        this.wallClock = wallClock;
    }

    Referral open(SelfReferral asked, Verification by, Stamp stamp) {
        var applicant = requireNonNull(asked.applicant());
        var own = "%s|%s".formatted(NOBODYS, asked.id());
        var patient = patients.register(
                        new Registration(NOBODYS, null, Set.of(own), applicant.details(asked.municipality())),
                        stamp.at())
                .id();
        var opened =
                cases.move(Referral.submit(ReferralId.next(), submission(asked, applicant, patient, stamp), stamp));
        rows.opened(asked.id(), opened.id(), by, stamp.at());
        return opened;
    }

    private Submission submission(SelfReferral asked, Applicant applicant, PatientId patient, Stamp stamp) {
        return new Submission(
                patient,
                UUID.randomUUID(),
                new SenderReference(NOBODYS, asked.id().toString(), NOBODYS),
                new Requester(NOBODYS, null, REFERRED_BY),
                asked.municipality(),
                asked.neighbourhood(),
                List.of(),
                profile(asked.test(), applicant, asked.municipality(), stamp.at()),
                Urgency.ROUTINE,
                stamp.at());
    }

    private Profile profile(@Nullable FitnessTest test, Applicant applicant, String municipality, Instant now) {
        return Profile.referred(
                areas.find(applicant.postcode())
                        .map(area -> new Location(area.latitude(), area.longitude()))
                        .orElse(null),
                Period.between(applicant.birthDate(), wallClock.dayIn(municipality, now))
                        .getYears(),
                applicant.genderOr(Gender.UNKNOWN),
                List.of(),
                test == null ? Measurements.NONE : test.measurements(),
                List.of(applicant.language()));
    }
}
