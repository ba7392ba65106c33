package org.caresport.referral.domain;

/** Why something was refused or stopped: a code to count, and a text to understand. Neither is ever empty. */
public record Reason(String code, String text) {

    public Reason {
        if (code.isBlank() || text.isBlank()) {
            throw new IllegalArgumentException("a reason has a code and a text");
        }
    }
}
