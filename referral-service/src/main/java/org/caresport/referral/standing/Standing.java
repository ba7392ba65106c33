package org.caresport.referral.standing;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Where a case stands: the stage of the referral and, while it is guided, where the offer or the place stands that is furthest.
 * Each says what is the matter, whose turn it is, and what is next.
 */
public enum Standing {
    SUBMITTED("SUBMITTED", WaitingFor.BROKER, NextStep.DECIDE, "Nieuwe verwijzing", "New referral"),
    IN_TRIAGE("IN_TRIAGE", WaitingFor.BROKER, NextStep.DECIDE, "Wordt bekeken", "Being looked at"),
    INFORMATION_REQUESTED(
            "INFORMATION_REQUESTED",
            WaitingFor.DOCTOR,
            NextStep.REMIND_DOCTOR,
            "Er is een vraag gesteld aan de verwijzer",
            "The referrer was asked a question"),
    ACCEPTED("ACCEPTED", WaitingFor.BROKER, NextStep.CALL, "Aangenomen, nog geen contact", "Accepted, no contact yet"),
    CONTACTING(
            "CONTACTING",
            WaitingFor.BROKER,
            NextStep.RECORD_INTAKE,
            "Er is contact gezocht, nog geen gesprek vastgelegd",
            "Contact was sought, no conversation recorded yet"),
    INTAKE_DONE(
            "INTAKE_DONE",
            WaitingFor.PLATFORM,
            NextStep.AWAIT_PROPOSALS,
            "Het gesprek is geweest, de voorstellen komen nog",
            "The conversation was had, the proposals are still to come"),
    CLEARANCE_ASKED(
            "NEEDS_CLEARANCE",
            WaitingFor.DOCTOR,
            NextStep.AWAIT_CLEARANCE,
            "Eerst is toestemming van de verwijzer nodig",
            "Clearance by the referrer is needed first"),
    CLEARANCE_WITHHELD(
            "NEEDS_CLEARANCE/REFUSED",
            WaitingFor.BROKER,
            NextStep.READ_REFUSAL,
            "De verwijzer gaf geen toestemming",
            "The referrer gave no clearance"),
    MATCHED("MATCHED", WaitingFor.BROKER, NextStep.OFFER, "Er zijn voorstellen", "There are proposals"),
    NOTHING_SUITS(
            "NO_MATCH",
            WaitingFor.BROKER,
            NextStep.WIDEN_WISHES,
            "Er is nog niets gevonden dat past",
            "Nothing that suits was found yet"),
    IN_GUIDANCE(
            "GUIDED",
            WaitingFor.BROKER,
            NextStep.FOLLOW_UP,
            "In begeleiding, er loopt geen aanbod",
            "In guidance, no offer is running"),
    OFFER_OPEN(
            "GUIDED/OFFERED",
            WaitingFor.PATIENT,
            NextStep.ASK_PATIENT,
            "De patiënt heeft een voorstel",
            "The patient has an offer"),
    PLACE_ASKED(
            "GUIDED/PLACE_REQUESTED",
            WaitingFor.PLATFORM,
            NextStep.AWAIT_PLACE,
            "De plaats wordt aangevraagd",
            "The place is being asked for"),
    ON_WAITING_LIST(
            "GUIDED/WAITLISTED",
            WaitingFor.CLUB,
            NextStep.AWAIT_TURN,
            "De patiënt staat op de wachtlijst",
            "The patient is on the waiting list"),
    PLACE_FREE(
            "GUIDED/WAITLISTED/PLACE_FREE",
            WaitingFor.PATIENT,
            NextStep.ASK_PATIENT_ABOUT_PLACE,
            "Er is een plaats vrijgekomen",
            "A place has come free"),
    PLACE_UNCONFIRMED(
            "GUIDED/ENROLLED",
            WaitingFor.CLUB,
            NextStep.ASK_CLUB_TO_CONFIRM,
            "Er is een plaats, de aanbieder heeft nog niet bevestigd",
            "There is a place, the provider has not confirmed yet"),
    PLACE_CONFIRMED(
            "GUIDED/ENROLLED/CONFIRMED",
            WaitingFor.CLUB,
            NextStep.AWAIT_FIRST_SESSION,
            "De plaats is bevestigd, de eerste keer komt nog",
            "The place is confirmed, the first session is still to come"),
    TAKING_PART(
            "GUIDED/STARTED",
            WaitingFor.CLUB,
            NextStep.ASK_HOW_IT_GOES,
            "De patiënt is begonnen",
            "The patient has started"),
    ACTIVE("GUIDED/ACTIVE", WaitingFor.CLUB, NextStep.ASK_HOW_IT_GOES, "De patiënt doet mee", "The patient takes part"),
    COMPLETED("COMPLETED", WaitingFor.NOBODY, NextStep.NOTHING, "Afgerond", "Completed"),
    REJECTED("REJECTED", WaitingFor.NOBODY, NextStep.NOTHING, "Niet aangenomen", "Not accepted"),
    CANCELLED("CANCELLED", WaitingFor.NOBODY, NextStep.NOTHING, "Gestopt", "Stopped"),
    UNREACHABLE("UNREACHABLE", WaitingFor.NOBODY, NextStep.NOTHING, "Niet bereikt", "Not reached"),
    DECLINED_BY_PATIENT(
            "DECLINED_BY_PATIENT",
            WaitingFor.NOBODY,
            NextStep.NOTHING,
            "De patiënt wil niet verder",
            "The patient does not want to go on"),
    HANDED_BACK(
            "HANDED_BACK",
            WaitingFor.NOBODY,
            NextStep.NOTHING,
            "Teruggegeven aan de verwijzer",
            "Handed back to the referrer"),
    ENTERED_IN_ERROR(
            "ENTERED_IN_ERROR", WaitingFor.NOBODY, NextStep.NOTHING, "Bij vergissing verstuurd", "Sent by mistake");

    private static final Map<String, Standing> BY_KEY =
            Arrays.stream(values()).collect(toUnmodifiableMap(Standing::key, Function.identity()));

    private final String key;
    private final WaitingFor waitingFor;
    private final NextStep next;
    private final Saying matter;

    Standing(String key, WaitingFor waitingFor, NextStep next, String nl, String en) {
        this.key = key;
        this.waitingFor = waitingFor;
        this.next = next;
        this.matter = new Saying(nl, en);
    }

    /** What is not known in such detail is known by what stands before the last stroke: at least the stage is. */
    public static Standing of(String key) {
        var known = BY_KEY.get(key);
        var stroke = key.lastIndexOf('/');
        if (known == null && stroke < 0) {
            throw new IllegalArgumentException("no case stands like that");
        }
        return known == null ? of(key.substring(0, stroke)) : known;
    }

    /** The keys of all in which it is their turn. */
    public static Set<String> keysOf(Set<WaitingFor> whose) {
        return Arrays.stream(values())
                .filter(standing -> whose.contains(standing.waitingFor))
                .map(Standing::key)
                .collect(toUnmodifiableSet());
    }

    /** As it is stored: the stage, and what it stands at in there. */
    public String key() {
        return key;
    }

    public WaitingFor waitingFor() {
        return waitingFor;
    }

    public NextStep next() {
        return next;
    }

    public Saying matter() {
        return matter;
    }
}
