package org.caresport.matching.domain;

/**
 * How a programme suits a person, from best to worst; the worst rule wins. A question that is still open weighs more than
 * advice, because its answer may be a no; a clearance weighs more still, because only a clinician can give it.
 */
public enum Suitability {
    SUITABLE,
    SUITABLE_WITH_CONDITIONS,
    INSUFFICIENT_DATA,
    NEEDS_CLEARANCE,
    NOT_SUITABLE;

    public Suitability worst(Suitability other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
