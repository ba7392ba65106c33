package org.caresport.catalog.entry;

/** What a leader is trained for. */
public enum Competence {
    CARDIAC,
    PULMONARY,
    DIABETES,
    ONCOLOGY,
    PHYSIOTHERAPIST,
    FALL_PREVENTION,
    LIFESTYLE_COACH,
    MENTAL_HEALTH
}
