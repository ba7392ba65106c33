package org.caresport.referral.domain;

/** What the referrer is told without asking, and nothing more. */
public enum Milestone {
    RECEIVED("received"),
    ACCEPTED("accepted"),
    FIRST_SESSION_ATTENDED("first session attended"),
    COMPLETED("completed"),
    STOPPED("stopped");

    private final String text;

    Milestone(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
