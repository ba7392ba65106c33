package org.caresport.referral.standing;

/** What is to be done next, and the event that shows it was. */
public enum NextStep {
    DECIDE(
            "accepted",
            "Bekijk de verwijzing en besluit of u verder gaat",
            "Look at the referral and decide whether to go on"),
    REMIND_DOCTOR(
            "information-answered",
            "Wacht op het antwoord, of bel de verwijzer",
            "Wait for the answer, or call the referrer"),
    CALL("contact-attempted", "Neem contact op met de patiënt", "Get in touch with the patient"),
    RECORD_INTAKE("intake-recorded", "Voer het gesprek en leg het vast", "Have the conversation and record it"),
    AWAIT_PROPOSALS(
            "matched",
            "De voorstellen komen vanzelf; duurt het lang, meld het de beheerder",
            "The proposals come by themselves; if it takes long, tell the administrator"),
    AWAIT_CLEARANCE(
            "clearance-given",
            "Wacht op toestemming van de verwijzer, of bel; stel nog niets voor",
            "Wait for clearance by the referrer, or call; propose nothing yet"),
    READ_REFUSAL(
            "clearance-given",
            "Lees waarom de verwijzer geen toestemming gaf en bespreek wat wel kan",
            "Read why the referrer gave no clearance and discuss what is possible"),
    OFFER("offered", "Bespreek de voorstellen en bied er een aan", "Discuss the proposals and offer one"),
    WIDEN_WISHES(
            "intake-recorded",
            "Bekijk welke wensen ruimer kunnen, of bied iets aan dat u zelf kent",
            "See which wishes can be wider, or offer something you know yourself"),
    FOLLOW_UP("offered", "Bespreek met de patiënt hoe het verder gaat", "Discuss with the patient what to do next"),
    ASK_PATIENT("accepted", "Wacht op het antwoord van de patiënt, of bel", "Wait for the patient's answer, or call"),
    AWAIT_PLACE(
            "enrolled",
            "De plaats wordt vanzelf vastgelegd; duurt het lang, meld het de beheerder",
            "The place is reserved by itself; if it takes long, tell the administrator"),
    AWAIT_TURN(
            "place-offered",
            "Wacht tot er plaats is, of bied iets anders aan",
            "Wait until there is a place, or offer something else"),
    ASK_PATIENT_ABOUT_PLACE(
            "place-taken",
            "De patiënt moet de vrije plaats nog aannemen; bel als het niet gebeurt",
            "The patient has yet to take the free place; call if that does not happen"),
    ASK_CLUB_TO_CONFIRM(
            "confirmed",
            "Wacht op de bevestiging van de aanbieder, of bel",
            "Wait for the provider's confirmation, or call"),
    AWAIT_FIRST_SESSION(
            "started",
            "De aanbieder meldt of de patiënt de eerste keer is geweest",
            "The provider tells whether the patient came to the first session"),
    ASK_HOW_IT_GOES("completed", "Vraag af en toe hoe het gaat", "Ask from time to time how it goes"),
    NOTHING("", "Er is niets meer te doen", "There is nothing left to do");

    private final String awaited;
    private final Saying words;

    NextStep(String awaited, String nl, String en) {
        this.awaited = awaited;
        this.words = new Saying(nl, en);
    }

    /** The code of the event of the referral or its participation that is missing; empty when none is. */
    public String awaited() {
        return awaited;
    }

    public Saying words() {
        return words;
    }
}
