package org.caresport.referral.problem;

import jakarta.ws.rs.ext.Provider;
import org.caresport.kit.problem.Problem;
import org.caresport.kit.problem.RefusalMapper;
import org.caresport.referral.domain.IdentityNotProved;
import org.caresport.referral.domain.LoginOfSomebodyElse;
import org.caresport.referral.domain.MoveNotAllowed;
import org.caresport.referral.domain.ParticipationNotFound;
import org.caresport.referral.domain.PatientLinkRefused;
import org.caresport.referral.domain.ProviderLinkExpired;
import org.caresport.referral.domain.ProviderLinkUnknown;
import org.caresport.referral.domain.ReferralException;
import org.caresport.referral.domain.ReferralNotFound;
import org.caresport.referral.domain.RegistrationLinkedAlready;
import org.caresport.referral.domain.TooFewContactAttempts;
import org.caresport.referral.domain.TooManyCodes;
import org.caresport.referral.domain.UnknownActivity;

/** Which HTTP problem each refusal becomes, with what to do next. */
@Provider
public class ReferralProblems extends RefusalMapper<ReferralException> {

    @Override
    protected Problem problem(ReferralException refusal) {
        return switch (refusal) {
            case ReferralNotFound _ -> Problem.notFound("referral");
            case ParticipationNotFound _ -> Problem.notFound("participation");
            case MoveNotAllowed e ->
                Problem.of(
                                409,
                                "move-not-allowed",
                                "Not possible in this state",
                                sentence(e) + " Read it again to see what can be done now.")
                        .with("state", e.state());
            case TooFewContactAttempts e ->
                Problem.of(
                        409,
                        "too-few-contact-attempts",
                        "Too few contact attempts",
                        sentence(e) + " Record the attempts that were made, or try once more.");
            case UnknownActivity e ->
                Problem.of(
                                422,
                                "activity-not-open",
                                "No such open activity",
                                sentence(e) + " Choose one that is published.")
                        .invalid("activityId", "is not an open activity");
            case PatientLinkRefused e ->
                Problem.of(
                        422,
                        "patient-link-refused",
                        "The code could not be used",
                        sentence(e) + " Check both, or ask your broker for a new code.");
            case RegistrationLinkedAlready e ->
                Problem.of(
                        409,
                        "registration-linked-already",
                        "Linked to another login",
                        sentence(e)
                                + " Log in with that one; if it is not yours, or you cannot reach it any more, call your"
                                + " broker.");
            case LoginOfSomebodyElse e ->
                Problem.of(
                        409,
                        "login-of-somebody-else",
                        "This login is another person's",
                        sentence(e) + " Every person needs a login of their own: log out, and make one.");
            case IdentityNotProved e ->
                Problem.of(
                        403,
                        "identity-not-proved",
                        "Your identity is not proved",
                        sentence(e)
                                + " Use the code from the e-mail about each referral (POST /v1/me/patient-link), or log in"
                                + " in a way that proves who you are.");
            case TooManyCodes e ->
                Problem.of(
                                429,
                                "rate-limited",
                                "Too many requests in a short time",
                                sentence(e) + " Wait as Retry-After says, or ask your broker for a new code.")
                        .header(
                                "Retry-After",
                                Long.toString(Math.max(1, e.waitFor().toSeconds())));
            case ProviderLinkUnknown e ->
                Problem.of(
                        404,
                        "link-unknown",
                        "This link is not known",
                        sentence(e) + " Use the link from the e-mail as a whole.");
            case ProviderLinkExpired e ->
                Problem.of(
                        410,
                        "link-expired",
                        "This link is no longer valid",
                        sentence(e) + " Ask the broker of your municipality if there is still something to do.");
        };
    }

    private static String sentence(ReferralException refusal) {
        var message = String.valueOf(refusal.getMessage());
        return Character.toUpperCase(message.charAt(0)) + message.substring(1) + ".";
    }
}
