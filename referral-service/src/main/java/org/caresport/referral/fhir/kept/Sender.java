package org.caresport.referral.fhir.kept;

import org.caresport.kit.caller.Caller;
import org.caresport.kit.idempotency.Idempotency;
import org.caresport.referral.fhir.model.FhirRefusal;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/**
 * Who sends, and how they asked for it to be done.
 *
 * @param idempotencyKey the header of that name; empty when there was none
 * @param strict whether elements that FHIR does not know are refused ({@code Prefer: handling=strict})
 */
public record Sender(Caller caller, String idempotencyKey, boolean strict) {

    public Sender {
        if (caller.organisation().isEmpty()) {
            throw FhirRefusal.of(
                    403,
                    IssueType.FORBIDDEN,
                    "The access token names no organisation, so nothing can be kept for you.");
        }
        if (!idempotencyKey.isEmpty() && !Idempotency.isKey(idempotencyKey)) {
            throw FhirRefusal.of(
                    400,
                    IssueType.VALUE,
                    "The header Idempotency-Key must be 1 to 200 visible ASCII characters, for example a UUID.");
        }
    }

    public String organisation() {
        return caller.organisation();
    }

    /** The key as this sender's own: two systems of one practice never meet in one. */
    public String ownKey() {
        return caller.client() + " " + idempotencyKey;
    }

    /** Where a referral goes when its postcode is not known here. */
    public String municipality() {
        return caller.municipalities().stream().sorted().findFirst().orElse("");
    }
}
