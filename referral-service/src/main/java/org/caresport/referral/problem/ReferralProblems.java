package org.caresport.referral.problem;

import jakarta.ws.rs.ext.Provider;
import org.caresport.kit.code.Codes;
import org.caresport.kit.problem.KitProblem;
import org.caresport.kit.problem.Problem;
import org.caresport.kit.problem.RefusalMapper;
import org.caresport.referral.domain.IdentityNotProved;
import org.caresport.referral.domain.LoginOfSomebodyElse;
import org.caresport.referral.domain.MoveNotAllowed;
import org.caresport.referral.domain.OfferObjected;
import org.caresport.referral.domain.ParticipationNotFound;
import org.caresport.referral.domain.ParticipationOnHold;
import org.caresport.referral.domain.PatientLinkRefused;
import org.caresport.referral.domain.ProviderLinkExpired;
import org.caresport.referral.domain.ProviderLinkUnknown;
import org.caresport.referral.domain.ReferralException;
import org.caresport.referral.domain.ReferralNotFound;
import org.caresport.referral.domain.RegistrationLinkedAlready;
import org.caresport.referral.domain.TooFewContactAttempts;
import org.caresport.referral.domain.TooManyCodes;
import org.caresport.referral.domain.UnknownActivity;
import org.caresport.referral.duty.WhomToCall;

/** Which HTTP problem each refusal becomes, with what to do next. */
@Provider
public class ReferralProblems extends RefusalMapper<ReferralException> {

    @Override
    protected Problem problem(ReferralException refusal) {
        return switch (refusal) {
            case ReferralNotFound _ -> Problem.notFound("referral");
            case ParticipationNotFound _ -> Problem.notFound("participation");
            case MoveNotAllowed e ->
                Problem.of(KitProblem.MOVE_NOT_ALLOWED, sentence(e) + " Read it again to see what can be done now.")
                        .with("state", e.state());
            case TooFewContactAttempts e ->
                Problem.of(
                        ReferralProblem.TOO_FEW_CONTACT_ATTEMPTS,
                        sentence(e) + " Record the attempts that were made, or try once more.");
            case UnknownActivity e ->
                Problem.of(ReferralProblem.ACTIVITY_NOT_OPEN, sentence(e) + " Choose one that is published.")
                        .invalid("activityId", "is not an open activity");
            case ParticipationOnHold e ->
                Problem.of(
                        ReferralProblem.PARTICIPATION_ON_HOLD,
                        sentence(e)
                                + " Nothing goes forward until its referral is cleared; the broker tells who is concerned.");
            case OfferObjected e ->
                Problem.of(
                                ReferralProblem.OFFER_OBJECTED,
                                sentence(e)
                                        + " Choose another programme, or say in 'override' why it is offered all the same.")
                        .with(
                                "objections",
                                e.objections().stream().map(Codes::of).sorted().toList());
            case PatientLinkRefused e ->
                Problem.of(
                        ReferralProblem.PATIENT_LINK_REFUSED,
                        sentence(e) + " Check both, or ask your broker for a new code.");
            case RegistrationLinkedAlready e ->
                Problem.of(
                        ReferralProblem.REGISTRATION_LINKED_ALREADY,
                        sentence(e)
                                + " Log in with that one; if it is not yours, or you cannot reach it any more, call your"
                                + " broker.");
            case LoginOfSomebodyElse e ->
                Problem.of(
                        ReferralProblem.LOGIN_OF_SOMEBODY_ELSE,
                        sentence(e) + " Every person needs a login of their own: log out, and make one.");
            case IdentityNotProved e ->
                Problem.of(
                        ReferralProblem.IDENTITY_NOT_PROVED,
                        sentence(e)
                                + " Use the code from the e-mail about each referral (POST /v1/me/patient-link), or log in"
                                + " in a way that proves who you are.");
            case TooManyCodes e ->
                Problem.of(
                                KitProblem.RATE_LIMITED,
                                sentence(e) + " Wait as Retry-After says, or ask your broker for a new code.")
                        .header(
                                "Retry-After",
                                Long.toString(Math.max(1, e.waitFor().toSeconds())));
            case ProviderLinkUnknown e ->
                Problem.of(ReferralProblem.LINK_UNKNOWN, sentence(e) + " Use the link from the e-mail as a whole.");
            case ProviderLinkExpired e -> linkExpired(e);
        };
    }

    /** Neutral about the person: it says no more than that it is over. */
    private static Problem linkExpired(ProviderLinkExpired e) {
        var problem = Problem.of(
                        ReferralProblem.LINK_EXPIRED,
                        sentence(e)
                                + (e.isOver()
                                        ? " What it was about is over: there is nothing to do. Call the broker with questions."
                                        : " It is past its date. Call the broker if there is still something to do."))
                .with("happened", e.isOver() ? "participation-over" : "past-its-date");
        e.broker().map(WhomToCall::of).ifPresent(broker -> problem.with("broker", broker.asMember()));
        return problem;
    }

    private static String sentence(ReferralException refusal) {
        var message = String.valueOf(refusal.getMessage());
        return Character.toUpperCase(message.charAt(0)) + message.substring(1) + ".";
    }
}
