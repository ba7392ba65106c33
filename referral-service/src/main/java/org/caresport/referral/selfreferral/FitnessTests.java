package org.caresport.referral.selfreferral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.caresport.kit.access.Access;
import org.caresport.kit.access.AccessLog;
import org.caresport.kit.caller.Caller;
import org.caresport.kit.caller.CallerProvider;
import org.caresport.kit.problem.Problem;
import org.caresport.kit.time.WallClock;
import org.caresport.referral.domain.Actor;
import org.caresport.referral.domain.ContactAttempt;
import org.caresport.referral.domain.Hand;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.domain.ReferralId;
import org.caresport.referral.domain.Stamp;
import org.caresport.referral.persistence.Referrals;
import org.caresport.referral.selfreferral.FitnessTestResource.ReferAfterTest;
import org.caresport.referral.selfreferral.SelfReferral.ComingBy;
import org.caresport.referral.selfreferral.SelfReferral.Verification;
import org.caresport.referral.selfreferral.WhatWasAskedResource.SelfReferralView;

/** Referrals that begin with a fitness test: the broker saw the resident, so there is nothing left to verify. */
@ApplicationScoped
@Transactional
class FitnessTests {

    private final ApplicantCheck check;
    private final SelfReferralRows rows;
    private final SelfReferralOpening opening;
    private final Referrals referrals;
    private final CallerProvider callers;
    private final AccessLog accessLog;
    private final WallClock wallClock;
    private final Clock clock;

    FitnessTests(
            ApplicantCheck check,
            SelfReferralRows rows,
            SelfReferralOpening opening,
            Referrals referrals,
            CallerProvider callers,
            AccessLog accessLog,
            WallClock wallClock,
            Clock clock) {
        this.check = check;
        this.rows = rows;
        this.opening = opening;
        this.referrals = referrals;
        this.callers = callers;
        this.accessLog = accessLog;
        this.wallClock = wallClock;
        this.clock = clock;
    }

    ReferralId refer(ReferAfterTest body, Caller caller) {
        var area = check.areaOf(body.person());
        refuseWhatCannotBe(body, area.municipality(), caller);
        var now = clock.instant();
        var asked = SelfReferral.of(
                body.person(),
                ComingBy.FITNESS_TEST,
                area.municipality(),
                body.test(),
                body.consent().on(),
                body.consent().by(),
                now);
        rows.add(asked);
        var hand = Hand.ofBrokerFor(Actor.PATIENT, ContactAttempt.Channel.VISIT);
        var opened =
                opening.open(asked, Verification.BROKER, new Stamp(caller.subject(), caller.organisation(), hand, now));
        log("create", opened);
        return opened.id();
    }

    SelfReferralView read(ReferralId id) {
        var referral = referrals.get(id, callers.current());
        var asked = rows.findOf(id).orElseThrow(() -> Problem.notFound("self-referral"));
        log("read", referral);
        return SelfReferralView.of(id, asked);
    }

    private void refuseWhatCannotBe(ReferAfterTest body, String municipality, Caller caller) {
        var refusal = Problem.validation("Correct what is named, and send it again. Nothing was stored.");
        var today = wallClock.todayIn(municipality);
        if (!caller.inMunicipality(municipality)) {
            refusal.invalid("person.postcode", "is not in one of your municipalities");
        }
        if (body.test().on().isAfter(today)) {
            refusal.invalid("test.on", "must not be in the future");
        }
        if (body.consent().on().isAfter(today)) {
            refusal.invalid("consent.on", "must not be in the future");
        }
        if (!refusal.faults().isEmpty()) {
            throw refusal;
        }
    }

    private void log(String action, Referral referral) {
        accessLog.record(Access.granted(
                action,
                "Referral",
                referral.id().toString(),
                referral.submission().patient().toString()));
    }
}
