package org.caresport.matching.domain;

/** What became of a demand that was not met. */
public enum Closure {
    /** Something that fits was found: in a new programme, because less is asked now, or by the broker, who knew one. */
    LATER_MATCH,
    /** A clinician has to say something first. */
    CLINICIAN_FIRST,
    /** The referral ended without. */
    ENDED,
    /** So long ago that nobody asks any more. */
    LAPSED
}
