package org.caresport.referral.domain;

import org.caresport.kit.code.Codes;

/**
 * The reasons that the platform itself gives, each a code with its one text: what a patient and a doctor read is in their language,
 * Dutch, and never in two.
 */
public enum Because {
    NO_SUITABLE_OFFER("Er is nog geen aanbod gevonden dat past."),
    LATER_MATCH("Er is nu wel aanbod gevonden dat past."),
    NO_PLACE("De aanbieder heeft geen plaats."),
    PLACE_GONE("De plaats is er niet meer."),
    OFFER_EXPIRED("Het voorstel is niet op tijd gekozen."),
    HANDED_OVER("Overgedragen aan een collega."),
    ENTERED_IN_ERROR("De verwijzing is per vergissing verstuurd.");

    private final String text;

    Because(String text) {
        this.text = text;
    }

    public Reason reason() {
        return withCode(Codes.of(this));
    }

    /** @param code where somebody else said more precisely which it is */
    public Reason withCode(String code) {
        return new Reason(code, text);
    }
}
