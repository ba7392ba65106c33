package org.caresport.referral;

import static org.caresport.referral.domain.ReferralExamples.QUESTION;
import static org.caresport.referral.domain.ReferralExamples.intake;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.awaitility.core.ConditionFactory;
import org.caresport.kit.testing.Patience;
import org.caresport.referral.domain.ActivityId;
import org.caresport.referral.domain.FirstSession;
import org.caresport.referral.domain.Hand;
import org.caresport.referral.domain.OfferedActivity;
import org.caresport.referral.domain.Participation;
import org.caresport.referral.domain.ParticipationId;
import org.caresport.referral.domain.PatientId;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.domain.ReferralExamples;
import org.caresport.referral.domain.ReferralId;
import org.caresport.referral.domain.Requester;
import org.caresport.referral.domain.SenderReference;
import org.caresport.referral.domain.Stamp;
import org.caresport.referral.domain.Submission;
import org.caresport.referral.enrolment.Trial;
import org.caresport.referral.move.Cases;
import org.caresport.referral.patient.PatientLogins;
import org.caresport.referral.patient.Patients;
import org.caresport.referral.patient.PersonDetails;
import org.caresport.referral.patient.Registration;
import org.caresport.referral.persistence.HeldSessions;
import org.caresport.referral.persistence.HeldSessions.HeldSession;
import org.caresport.referral.persistence.KnownActivities;
import org.caresport.referral.persistence.KnownActivities.Room;
import org.caresport.referral.persistence.Participations;
import org.caresport.referral.persistence.Referrals;

/** Referrals and participations that have come as far as a test needs them, in the database, each of a new patient. */
@ApplicationScoped
public class Stories {

    public static final LocalDate BIRTH_DATE = LocalDate.of(1958, 3, 14);
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    public static final String MUNICIPALITY = "GM0222";
    public static final String PRACTICE = "agb:01234567";

    private final Patients patients;
    private final PatientLogins logins;
    private final Referrals referrals;
    private final Participations participations;
    private final Cases cases;
    private final KnownActivities activities;
    private final HeldSessions sessions;

    Stories(
            Patients patients,
            PatientLogins logins,
            Referrals referrals,
            Participations participations,
            Cases cases,
            KnownActivities activities,
            HeldSessions sessions) {
        this.patients = patients;
        this.logins = logins;
        this.referrals = referrals;
        this.participations = participations;
        this.cases = cases;
        this.activities = activities;
        this.sessions = sessions;
    }

    public PatientId aPatient() {
        return aPatient("Johanna de Vries");
    }

    public PatientId aPatient(String name) {
        return aPatientBornOn(BIRTH_DATE, name);
    }

    public PatientId aPatientBornOn(LocalDate day, String name) {
        var details = new PersonDetails(
                name, null, null, day, "female", "+31612345678", "johanna@example.org", "nl", "7001AB", MUNICIPALITY);
        var registration = new Registration(PRACTICE, null, Set.of("urn:ehr:patient|" + UUID.randomUUID()), details);
        return QuarkusTransaction.requiringNew()
                .call(() -> patients.register(registration, Instant.now()).id());
    }

    public void linked(PatientId patient, String subject) {
        QuarkusTransaction.requiringNew().run(() -> logins.link(patient, subject, Instant.now()));
    }

    public Referral submitted() {
        return submitted(aPatient());
    }

    public Referral submitted(PatientId patient) {
        return submitted(patient, MUNICIPALITY, PRACTICE);
    }

    public Referral submitted(PatientId patient, String municipality, String practice) {
        var example = ReferralExamples.submission();
        var submission = new Submission(
                patient,
                UUID.randomUUID(),
                new SenderReference("urn:ehr:referral", UUID.randomUUID().toString(), "ehr-de-huet"),
                new Requester(practice, null, "Huisartsenpraktijk De Huet"),
                municipality,
                example.neighbourhood(),
                example.reasons(),
                example.profile(),
                example.urgency(),
                Instant.now());
        return save(Referral.submit(ReferralId.next(), submission, Instant.now()));
    }

    public Referral accepted() {
        return moved(submitted(), referral -> referral.accept(broker()));
    }

    public Referral intakeDone() {
        return moved(accepted(), referral -> referral.recordIntake(intake(), broker()));
    }

    public Referral matched() {
        return moved(intakeDone(), referral -> referral.match(broker()));
    }

    public Referral matched(PatientId patient, String municipality) {
        var accepted = moved(submitted(patient, municipality, PRACTICE), referral -> referral.accept(broker()));
        var known = moved(accepted, referral -> referral.recordIntake(intake(), broker()));
        return moved(known, referral -> referral.match(broker()));
    }

    public Referral needingClearance() {
        return moved(intakeDone(), referral -> referral.askForClearance(List.of(QUESTION), broker()));
    }

    public Participation offered() {
        return offered(matched());
    }

    public Participation offered(Referral referral) {
        return save(Participation.offer(ParticipationId.next(), referral, anActivity(), null, broker()));
    }

    public Participation placeRequested() {
        return moved(offered(), participation -> participation.accept(broker()));
    }

    public Participation waitlisted() {
        return moved(placeRequested(), participation -> participation.waitlist(1, broker()));
    }

    public Participation enrolled() {
        return enrolledIn(anActivity(), matched());
    }

    public Participation enrolledIn(OfferedActivity activity, Referral matched) {
        var start = Instant.parse("2026-12-01T09:00:00Z");
        var first = new FirstSession(UUID.randomUUID(), start, start.plusSeconds(3600));
        var offered = save(Participation.offer(ParticipationId.next(), matched, activity, null, broker()));
        return moved(moved(offered, p -> p.accept(broker())), p -> p.reserve(first, broker()));
    }

    public Participation started() {
        return moved(
                enrolled(),
                participation -> participation
                        .attend(LocalDate.parse("2026-12-01"), broker())
                        .orElseThrow());
    }

    /** Somebody who was at the trial lesson. */
    public Participation tried(Referral matched, LocalDate day) {
        var start = Instant.now().plusSeconds(60);
        var lesson = new Trial(UUID.randomUUID(), start, start.plusSeconds(3600));
        var offered = save(Participation.offer(ParticipationId.next(), matched, anActivity(), null, broker())
                .asTrial(lesson));
        var expected = moved(moved(offered, p -> p.accept(broker())), p -> p.reserve(null, broker()));
        return moved(expected, p -> p.attend(day, club()).orElseThrow());
    }

    private static Stamp club() {
        return new Stamp("club", Hand.PROVIDER_BY_LINK, Instant.now());
    }

    /** Of the same provider, with sessions like any other. */
    public OfferedActivity anotherGroupOf(OfferedActivity group) {
        return known(new OfferedActivity(
                new ActivityId(UUID.randomUUID()),
                "Wandelen op vrijdag",
                group.organisation(),
                group.organisationName()));
    }

    public OfferedActivity anActivity() {
        return known(ReferralExamples.activity());
    }

    private OfferedActivity known(OfferedActivity activity) {
        QuarkusTransaction.requiringNew()
                .run(() -> activities.learn(
                        activity, MUNICIPALITY, "published", new Room("patients", 10, true), Instant.now()));
        heldOn(
                activity.id(),
                IntStream.range(0, 40).mapToObj(today()::minusDays).toList());
        return activity;
    }

    /** From midnight to one o'clock: today's has begun whatever time it is. */
    public void heldOn(ActivityId activity, List<LocalDate> days) {
        var held = days.stream()
                .map(day -> day.atStartOfDay(ZONE).toInstant())
                .map(start -> new HeldSession(UUID.randomUUID(), start, start.plusSeconds(3600)))
                .toList();
        QuarkusTransaction.requiringNew().run(() -> sessions.learn(activity, held, Instant.now()));
    }

    public static LocalDate today() {
        return LocalDate.now(ZONE);
    }

    public Referral now(ReferralId id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> referrals.findForPlatform(id).orElseThrow());
    }

    public Participation now(ParticipationId id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> participations.findForPlatform(id).orElseThrow());
    }

    public Referral moved(Referral referral, Function<Referral, Referral.Change> move) {
        return save(move.apply(referral));
    }

    public Participation moved(Participation participation, Function<Participation, Participation.Change> move) {
        return save(move.apply(participation));
    }

    /** Waits for what an event brings about, also on a machine that is busy with other things. */
    public static ConditionFactory soon() {
        return Patience.await().ignoreExceptions();
    }

    public static Stamp broker() {
        return new Stamp("broker-anna", Hand.BROKER, Instant.now());
    }

    private Referral save(Referral.Change change) {
        return QuarkusTransaction.requiringNew().call(() -> cases.move(change));
    }

    private Participation save(Participation.Change change) {
        return QuarkusTransaction.requiringNew().call(() -> cases.move(change));
    }
}
