package org.caresport.matching.rules;

import static org.caresport.matching.domain.Suitability.INSUFFICIENT_DATA;
import static org.caresport.matching.domain.Suitability.NEEDS_CLEARANCE;
import static org.caresport.matching.domain.Suitability.NOT_SUITABLE;
import static org.caresport.matching.domain.Suitability.SUITABLE;
import static org.caresport.matching.domain.Suitability.SUITABLE_WITH_CONDITIONS;

import org.caresport.kit.code.Codes;
import org.caresport.matching.domain.Suitability;

/** What a rule is for, and what it answers when it fires. */
public enum Kind {
    /** Back to the clinician, whatever the programme. */
    MEDICAL_STOP(NOT_SUITABLE, true),
    /** This programme is not for this person. */
    HARD_FILTER(NOT_SUITABLE, true),
    /** Only with a clinician's word. */
    CLEARANCE(NEEDS_CLEARANCE, true),
    /** Something has to be found out first. */
    QUESTION(INSUFFICIENT_DATA, true),
    /** Fits, if one minds this. */
    ADVICE(SUITABLE_WITH_CONDITIONS, false),
    /** Fits better or worse than another one. */
    SCORE(SUITABLE, false);

    private final Suitability answer;
    private final boolean hard;

    Kind(Suitability answer, boolean hard) {
        this.answer = answer;
        this.hard = hard;
    }

    Suitability answer() {
        return answer;
    }

    /** Whether missing input keeps the answer open instead of letting the programme pass. */
    public boolean hard() {
        return hard;
    }

    /** Whether it asks for a clinician, whose word can then answer it. */
    public boolean asksForAClinician() {
        return this == MEDICAL_STOP || this == CLEARANCE;
    }

    public String key() {
        return Codes.of(this);
    }
}
