package org.caresport.referral.domain;

import org.jspecify.annotations.Nullable;

/** How far a referral has come, as it is told to the doctor, the patient and the broker alike. */
public enum Step {
    RECEIVED("Ontvangen"),
    IN_TRIAGE("Wordt beoordeeld"),
    QUESTION_ASKED("Er is een vraag aan de verwijzer"),
    ACCEPTED("Aangenomen"),
    INTAKE_PLANNED("Contact gezocht voor de intake"),
    INTAKE_DONE("Intake gedaan"),
    CLEARANCE_ASKED("Wacht op akkoord van de behandelaar"),
    PROPOSED("Passend aanbod gevonden"),
    NO_PROGRAMME("Nog geen passend aanbod"),
    OFFERED("Programma aangeboden"),
    PLACE_REQUESTED("Plaats aangevraagd"),
    WAITING_LIST("Op de wachtlijst"),
    ENROLLED("Heeft een plaats"),
    FIRST_SESSION("Eerste keer geweest"),
    ACTIVE("Doet mee"),
    ON_HOLD("Staat stil tot de behandelaar akkoord geeft"),
    LOOKING_FURTHER("Zoekt een ander programma"),
    DID_NOT_START("Niet begonnen; zoekt verder"),
    DROPPED_OUT("Gestopt na de start; zoekt verder"),
    COMPLETED("Afgerond"),
    STOPPED("Gestopt");

    private final String dutch;

    Step(String dutch) {
        this.dutch = dutch;
    }

    /** In Dutch, which is what the doctor's record is written in. */
    public String dutch() {
        return dutch;
    }

    static Step inGuidance(@Nullable ParticipationStage progress) {
        return switch (progress) {
            case PLACE_REQUESTED -> PLACE_REQUESTED;
            case WAITLISTED -> WAITING_LIST;
            case ENROLLED -> ENROLLED;
            case STARTED -> FIRST_SESSION;
            case ACTIVE, COMPLETED -> ACTIVE;
            case null, default -> OFFERED;
        };
    }

    static Step afterMatching(@Nullable ParticipationStage progress) {
        return switch (progress) {
            case null -> PROPOSED;
            case DID_NOT_START -> DID_NOT_START;
            case DROPPED_OUT -> DROPPED_OUT;
            default -> LOOKING_FURTHER;
        };
    }
}
