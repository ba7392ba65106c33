package org.caresport.referral.worklist;

import org.caresport.referral.standing.Saying;

/** Why a referral is stuck. */
enum Snag {
    OVERDUE("De datum van de volgende stap is voorbij", "The date of the next step has passed"),
    NO_OWNER("De verwijzing is van niemand", "The referral is nobody's"),
    NOBODY_ON_DUTY(
            "In de gids staat hier niemand die de verwijzing kan oppakken",
            "The directory has nobody here who can take it up"),
    OWNER_GONE("Wie de verwijzing had, staat niet meer in de gids", "Whoever had it is not in the directory any more"),
    OWNER_AWAY(
            "Wie de verwijzing heeft is er niet, en er is geen vervanging",
            "Whoever has it is away, and there is no cover"),
    PLATFORM_SILENT(
            "Het platform had al moeten antwoorden; meld het de beheerder",
            "The platform should have answered by now; tell the administrator");

    private final Saying words;

    Snag(String nl, String en) {
        this.words = new Saying(nl, en);
    }

    Saying words() {
        return words;
    }
}
