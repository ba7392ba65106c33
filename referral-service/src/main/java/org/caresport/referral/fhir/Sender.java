package org.caresport.referral.fhir;

import org.caresport.kit.caller.Caller;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/**
 * Who sends, and how they asked for it to be done.
 *
 * @param idempotencyKey the header of that name; empty when there was none
 * @param strict whether elements that FHIR does not know are refused ({@code Prefer: handling=strict})
 */
record Sender(Caller caller, String idempotencyKey, boolean strict) {

    Sender {
        if (caller.organisation().isEmpty()) {
            throw FhirRefusal.of(
                    403,
                    IssueType.FORBIDDEN,
                    "The access token names no organisation, so nothing can be kept for you.");
        }
    }

    String organisation() {
        return caller.organisation();
    }

    /** Where a referral goes when its postcode is not known here. */
    String municipality() {
        return caller.municipalities().stream().sorted().findFirst().orElse("");
    }
}
