package org.caresport.referral.domain;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.caresport.referral.domain.Profile.Measurements;
import org.caresport.referral.domain.Profile.Preferences;

/** A referral in every stage it can stand in, reached by the moves that lead there. */
public final class ReferralExamples {

    public static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    public static final Stamp BROKER = new Stamp("broker-anna", Hand.BROKER, NOW);
    public static final Reason WHY = new Reason("no-time", "It does not fit now");

    public static final ClearanceQuestion QUESTION =
            new ClearanceQuestion("stop-systolic-pressure", "Bovendruk te hoog.", BigDecimal.valueOf(185));

    private ReferralExamples() {}

    public static final LocalDate DUE = LocalDate.of(2026, 12, 6);

    public static final Terms TERMS = new Terms() {

        @Override
        public LocalDate nextActionOn(Submission submission, ReferralStage stage, Instant moved) {
            return DUE;
        }

        @Override
        public Optional<Owner> ownerOf(Submission submission, Instant submitted) {
            return Optional.empty();
        }

        @Override
        public Instant offerExpiresAt(String municipality, Instant offered) {
            return offered.plus(Duration.ofDays(7));
        }

        @Override
        public UUID newMatchRequest() {
            return UUID.randomUUID();
        }
    };

    public static Submission submission() {
        return new Submission(
                PatientId.next(),
                UUID.randomUUID(),
                new SenderReference("urn:ehr:referral", UUID.randomUUID().toString(), "ehr-de-huet"),
                new Requester("agb:01234567", "agb:09876543", "Huisartsenpraktijk De Huet"),
                "GM0222",
                "7001",
                List.of(new Code("http://hl7.org/fhir/sid/icpc-1-nl", "T90", "Diabetes mellitus")),
                new Profile(
                        new Profile.Location(51.965, 6.289),
                        68,
                        Gender.FEMALE,
                        List.of("beta-blocker"),
                        List.of(new CodedCondition(new Code("http://snomed.info/sct", "161898004", "Falls"), "active")),
                        null,
                        new Measurements(150, 90, 72, null, null, 60, 0),
                        null,
                        List.of(),
                        List.of("nl"),
                        null,
                        null,
                        null,
                        Preferences.NONE),
                Urgency.ROUTINE,
                NOW);
    }

    public static Intake intake() {
        return new Intake(
                7,
                "walk-without-pain",
                2,
                null,
                null,
                List.of(),
                Preferences.NONE,
                List.of(),
                List.of("no impact on the knee"),
                List.of("insulin"),
                null,
                null);
    }

    public static Referral in(ReferralStage stage) {
        return switch (stage) {
            case DRAFT -> Referral.draft(ReferralId.next(), submission(), NOW).referral();
            case SUBMITTED ->
                Referral.submit(ReferralId.next(), submission(), NOW)
                        .under(TERMS)
                        .referral();
            case IN_TRIAGE -> in(ReferralStage.SUBMITTED).takeUp(BROKER).referral();
            case INFORMATION_REQUESTED ->
                in(ReferralStage.IN_TRIAGE)
                        .askForInformation("Which medication?", BROKER)
                        .referral();
            case ACCEPTED -> in(ReferralStage.IN_TRIAGE).accept(BROKER).referral();
            case CONTACTING ->
                in(ReferralStage.ACCEPTED)
                        .recordContact(new ContactAttempt(ContactAttempt.Channel.PHONE, false, null), BROKER)
                        .referral();
            case INTAKE_DONE ->
                in(ReferralStage.CONTACTING)
                        .recordIntake(intake(), BROKER)
                        .under(TERMS)
                        .referral();
            case NEEDS_CLEARANCE ->
                in(ReferralStage.INTAKE_DONE)
                        .askForClearance(List.of(QUESTION), BROKER)
                        .referral();
            case MATCHED -> in(ReferralStage.INTAKE_DONE).match(BROKER).referral();
            case NO_MATCH -> in(ReferralStage.INTAKE_DONE).noMatch(WHY, BROKER).referral();
            case GUIDED -> offeredOn(in(ReferralStage.MATCHED));
            case COMPLETED -> in(ReferralStage.GUIDED).complete(WHY, BROKER).referral();
            case REJECTED -> in(ReferralStage.IN_TRIAGE).reject(WHY, BROKER).referral();
            case CANCELLED -> in(ReferralStage.ACCEPTED).cancel(WHY, BROKER).referral();
            case UNREACHABLE ->
                in(ReferralStage.CONTACTING).giveUpContact(WHY, 1, BROKER).referral();
            case DECLINED_BY_PATIENT ->
                in(ReferralStage.CONTACTING).decline(WHY, BROKER).referral();
            case HANDED_BACK -> in(ReferralStage.MATCHED).handBack(WHY, BROKER).referral();
            case ENTERED_IN_ERROR ->
                in(ReferralStage.SUBMITTED).enterInError(WHY, BROKER).referral();
        };
    }

    public static OfferedActivity activity() {
        return new OfferedActivity(
                new ActivityId(UUID.randomUUID()),
                "Wandelen met aandacht",
                new OrganisationId(UUID.randomUUID()),
                "Wandelclub Doetinchem");
    }

    public static Participation.Change offer(Referral referral) {
        return Participation.offer(ParticipationId.next(), referral, activity(), null, BROKER);
    }

    public static FirstSession firstSession() {
        return new FirstSession(UUID.randomUUID(), NOW.plusSeconds(3600), NOW.plusSeconds(7200));
    }

    public static Participation in(ParticipationStage stage) {
        return switch (stage) {
            case OFFERED -> offer(in(ReferralStage.MATCHED)).under(TERMS).participation();
            case PLACE_REQUESTED ->
                in(ParticipationStage.OFFERED).accept(BROKER).participation();
            case WAITLISTED ->
                in(ParticipationStage.PLACE_REQUESTED).waitlist(2, BROKER).participation();
            case ENROLLED ->
                in(ParticipationStage.PLACE_REQUESTED)
                        .reserve(firstSession(), BROKER)
                        .participation();
            case STARTED ->
                in(ParticipationStage.ENROLLED)
                        .attend(LocalDate.of(2026, 12, 1), BROKER)
                        .orElseThrow()
                        .participation();
            case ACTIVE ->
                in(ParticipationStage.STARTED)
                        .attend(LocalDate.of(2026, 12, 8), BROKER)
                        .orElseThrow()
                        .participation();
            case COMPLETED -> in(ParticipationStage.ACTIVE).complete(BROKER).participation();
            case DECLINED_BY_PATIENT ->
                in(ParticipationStage.OFFERED).decline(WHY, BROKER).participation();
            case DECLINED_BY_PROVIDER ->
                in(ParticipationStage.ENROLLED).refuse(WHY, BROKER).participation();
            case OFFER_EXPIRED -> in(ParticipationStage.OFFERED).expire(BROKER).participation();
            case DID_NOT_START ->
                in(ParticipationStage.ENROLLED).withdraw(WHY, BROKER).participation();
            case DROPPED_OUT ->
                in(ParticipationStage.STARTED).withdraw(WHY, BROKER).participation();
            case CANCELLED ->
                in(ParticipationStage.ENROLLED)
                        .follow(in(ReferralStage.GUIDED).cancel(WHY, BROKER).event())
                        .orElseThrow()
                        .participation();
        };
    }

    /** A clinician's word about exercise as such. */
    public static Clearance clearance(boolean given) {
        return new Clearance(
                given,
                LocalDate.of(2026, 11, 20),
                null,
                true,
                List.of(),
                null,
                "dr. Jansen",
                Clearance.Origin.CLINICIAN,
                null);
    }

    private static Referral offeredOn(Referral referral) {
        return referral.follow(offer(referral), false).orElseThrow().referral();
    }
}
