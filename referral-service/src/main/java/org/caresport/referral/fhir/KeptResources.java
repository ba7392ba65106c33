package org.caresport.referral.fhir;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.caresport.kit.access.Access;
import org.caresport.kit.access.AccessLog;
import org.caresport.kit.caller.Caller;
import org.caresport.referral.domain.ReferralId;
import org.caresport.referral.fhir.ResourceRows.Address;
import org.caresport.referral.persistence.Referrals;

/** What an organisation has sent, as it may read it again. What another one sent does not exist for it. */
@ApplicationScoped
class KeptResources {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final ResourceRows rows;
    private final Referrals referrals;
    private final Attempts attempts;
    private final AccessLog accessLog;

    KeptResources(ResourceRows rows, Referrals referrals, Attempts attempts, AccessLog accessLog) {
        this.rows = rows;
        this.referrals = referrals;
        this.attempts = attempts;
        this.accessLog = accessLog;
    }

    /** @throws FhirRefusal 404 when this organisation sent no such thing; whose data it asked for is logged */
    Versioned read(String type, String id, Caller caller) {
        return loggingDenial(type, id, "read", () -> {
            SmartScopes.require(caller, type, Interaction.READ);
            var stored = stored(type, id, caller);
            if (stored.patient() != null) {
                accessLog.record(
                        Access.granted("read", type, id, stored.patient().toString()));
            }
            return shown(stored, caller);
        });
    }

    /** Does it in a transaction; an attempt at another organisation's data is logged in one of its own. */
    <T> T loggingDenial(String type, String id, String action, Callable<T> work) {
        try {
            return attempts.inTransaction(work);
        } catch (FhirRefusal refusal) {
            if (refusal.status() == 403 || refusal.status() == 404) {
                logDenial(type, id, action);
            }
            throw refusal;
        }
    }

    Versioned shown(StoredResource stored, Caller caller) {
        return stored.type().equals("Task")
                ? TaskProjection.of(stored.body(), referrals.get(new ReferralId(stored.id()), caller))
                : stored.versioned();
    }

    StoredResource stored(String type, String id, Caller caller) {
        return address(type, id)
                .flatMap(address -> rows.find(caller.organisation(), address))
                .orElseThrow(() -> FhirRefusal.notFound(type, id));
    }

    private void logDenial(String type, String id, String action) {
        attempts.inTransaction(() -> {
            address(type, id)
                    .flatMap(rows::findWhose)
                    .ifPresent(patient ->
                            accessLog.record(new Access(action, type, id, patient.toString(), Access.DENIED)));
            return id;
        });
    }

    private static Optional<Address> address(String type, String id) {
        return ID.matcher(id).matches() ? Optional.of(new Address(type, UUID.fromString(id))) : Optional.empty();
    }
}
