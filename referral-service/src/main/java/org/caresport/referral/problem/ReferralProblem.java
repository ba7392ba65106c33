package org.caresport.referral.problem;

import org.caresport.kit.problem.ProblemType;

/** What this service alone refuses. */
public enum ReferralProblem implements ProblemType {
    TOO_FEW_CONTACT_ATTEMPTS(409, "Too few contact attempts"),
    ACTIVITY_NOT_OPEN(422, "No such open activity"),
    PARTICIPATION_ON_HOLD(409, "Not for now"),
    OFFER_OBJECTED(409, "Something speaks against this offer"),
    PATIENT_LINK_REFUSED(422, "The code could not be used"),
    REGISTRATION_LINKED_ALREADY(409, "Linked to another login"),
    LOGIN_OF_SOMEBODY_ELSE(409, "This login is another person's"),
    IDENTITY_NOT_PROVED(403, "Your identity is not proved"),
    EMAIL_NOT_VERIFIED(422, "The e-mail address is not verified"),
    CASE_MERGED(409, "Merged into another referral"),
    LINK_UNKNOWN(404, "This link is not known"),
    LINK_EXPIRED(410, "This link is no longer valid");

    private final int status;
    private final String title;

    ReferralProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
