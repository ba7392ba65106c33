package org.caresport.referral.selfreferral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.caresport.kit.access.Access;
import org.caresport.kit.access.AccessLog;
import org.caresport.kit.access.Denials;
import org.caresport.kit.caller.Caller;
import org.caresport.kit.caller.CallerProvider;
import org.caresport.kit.problem.Problem;
import org.caresport.kit.time.WallClock;
import org.caresport.referral.domain.Actor;
import org.caresport.referral.domain.ContactAttempt;
import org.caresport.referral.domain.DirectoryEntry;
import org.caresport.referral.domain.Hand;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.domain.ReferralId;
import org.caresport.referral.domain.Stamp;
import org.caresport.referral.duty.DutyRoster;
import org.caresport.referral.duty.WhomToCall;
import org.caresport.referral.invitation.ContactProofs;
import org.caresport.referral.messaging.SelfReferralMessages;
import org.caresport.referral.problem.ReferralProblem;
import org.caresport.referral.selfreferral.SelfReferral.ComingBy;
import org.caresport.referral.selfreferral.SelfReferral.Consenting;
import org.caresport.referral.selfreferral.SelfReferral.Verification;
import org.caresport.referral.selfreferral.SelfReferralResource.BrokerToCall;
import org.caresport.referral.selfreferral.SelfReferralResource.SelfReferralOpened;

/** Takes in what residents ask for, verifies that it was they who asked, and opens the case then. */
@ApplicationScoped
@Transactional
class SelfReferralDesk {

    private static final String BY_LINK = "self-referral";
    private static final Caller RESIDENT = new Caller(BY_LINK, Set.of("patient"), "", Set.of(), BY_LINK, Set.of());
    private static final int MOST_TO_CALL = 100;

    private final ApplicantCheck check;
    private final SelfReferralRows rows;
    private final SelfReferralOpening opening;
    private final ContactProofs proofs;
    private final SelfReferralMessages messages;
    private final DutyRoster roster;
    private final SelfReferralConfig config;
    private final CallerProvider callers;
    private final AccessLog accessLog;
    private final Denials denials;
    private final WallClock wallClock;
    private final Clock clock;

    SelfReferralDesk(
            ApplicantCheck check,
            SelfReferralRows rows,
            SelfReferralOpening opening,
            ContactProofs proofs,
            SelfReferralMessages messages,
            DutyRoster roster,
            SelfReferralConfig config,
            CallerProvider callers,
            AccessLog accessLog,
            Denials denials,
            WallClock wallClock,
            Clock clock) {
        this.check = check;
        this.rows = rows;
        this.opening = opening;
        this.proofs = proofs;
        this.messages = messages;
        this.roster = roster;
        this.config = config;
        this.callers = callers;
        this.accessLog = accessLog;
        this.denials = denials;
        this.wallClock = wallClock;
        this.clock = clock;
    }

    /** Whoever asks again, or too often, is answered as the first time, and nothing more is made or sent. */
    Verification ask(Applicant applicant) {
        var area = check.areaOf(applicant);
        var now = clock.instant();
        rows.standInLine(applicant.fingerprint());
        if (!rows.isKnown(applicant.fingerprint(), now.minus(config.sameFor()))
                && rows.countWith(applicant, now) < config.mostPerContact()) {
            takeIn(SelfReferral.of(
                    applicant,
                    ComingBy.FORM,
                    area.municipality(),
                    null,
                    wallClock.dayIn(area.municipality(), now),
                    Consenting.RESIDENT,
                    now));
        }
        return applicant.email() == null ? Verification.BROKER : Verification.MAIL;
    }

    SelfReferralOpened verify(String token) {
        var now = clock.instant();
        var proof = proofs.find(token).orElseThrow(SelfReferralDesk::unknown);
        var asked = rows.findToOpen(proof.selfReferral()).orElseThrow(SelfReferralDesk::unknown);
        var broker = brokerFor(asked, now);
        if (asked.referral().isEmpty()) {
            if (!proof.expiresAt().isAfter(now)) {
                throw expired(broker);
            }
            var opened = opening.open(
                    asked, Verification.MAIL, new Stamp(BY_LINK + ":" + asked.id(), Hand.PATIENT_BY_LINK, now));
            accessLog.record(created(opened), RESIDENT);
            messages.forget(asked.id(), now);
        }
        return new SelfReferralOpened(
                true,
                broker.map(found -> new BrokerToCall(found.name(), found.phone()))
                        .orElse(null));
    }

    List<SelfReferral> toCall() {
        var municipalities = callers.current().municipalities();
        var waiting = municipalities.isEmpty() ? List.<SelfReferral>of() : rows.toCall(municipalities, MOST_TO_CALL);
        waiting.forEach(asked -> accessLog.record(Access.granted(
                "search", "Patient", asked.id().toString(), asked.id().toString())));
        return waiting;
    }

    ReferralId confirm(UUID id, ContactAttempt.Channel toldBy) {
        var caller = callers.current();
        var asked = rows.findToOpen(id)
                .filter(found -> caller.inMunicipality(found.municipality()))
                .orElseThrow(() -> hidden(id));
        return asked.referral().orElseGet(() -> {
            var hand = Hand.ofBrokerFor(Actor.PATIENT, toldBy);
            var stamp = new Stamp(caller.subject(), caller.organisation(), hand, clock.instant());
            var opened = opening.open(asked, Verification.BROKER, stamp);
            accessLog.record(created(opened));
            return opened.id();
        });
    }

    private void takeIn(SelfReferral asked) {
        rows.add(asked);
        accessLog.record(
                Access.granted(
                        "create", "Patient", asked.id().toString(), asked.id().toString()),
                RESIDENT);
        var applicant = asked.applicant();
        if (applicant == null || applicant.email() == null) {
            brokerFor(asked, asked.createdAt())
                    .ifPresent(broker -> messages.toCall(broker.id(), asked.municipality(), asked.createdAt()));
        } else {
            var token = proofs.issue(asked.id(), asked.createdAt(), config.verifyWithin());
            messages.verify(
                    asked.id(),
                    applicant.email(),
                    applicant.language(),
                    asked.municipality(),
                    token,
                    asked.createdAt(),
                    asked.createdAt().plus(config.verifyWithin()));
        }
    }

    private Optional<DirectoryEntry> brokerFor(SelfReferral asked, Instant now) {
        var municipality = asked.municipality();
        return roster.onDuty(municipality, asked.neighbourhood(), wallClock.dayIn(municipality, now));
    }

    private Problem hidden(UUID id) {
        denials.record(Access.denied("create", "Referral", id.toString(), null));
        return Problem.notFound("self-referral");
    }

    private static Problem unknown() {
        return Problem.of(
                ReferralProblem.LINK_UNKNOWN,
                "This link is not known. Use the link from the e-mail as a whole, or fill in the form again.");
    }

    private static Problem expired(Optional<DirectoryEntry> broker) {
        var problem = Problem.of(
                ReferralProblem.LINK_EXPIRED,
                "This link is no longer valid, and nothing was opened. Fill in the form again, or call the broker.");
        broker.map(WhomToCall::of).ifPresent(found -> problem.with("broker", found.asMember()));
        return problem;
    }

    private static Access created(Referral opened) {
        return Access.granted(
                "create",
                "Referral",
                opened.id().toString(),
                opened.submission().patient().toString());
    }
}
