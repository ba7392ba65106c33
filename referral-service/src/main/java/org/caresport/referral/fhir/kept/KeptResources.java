package org.caresport.referral.fhir.kept;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.caresport.kit.access.Access;
import org.caresport.kit.access.AccessLog;
import org.caresport.kit.caller.Caller;
import org.caresport.referral.domain.ReferralId;
import org.caresport.referral.fhir.http.Attempts;
import org.caresport.referral.fhir.http.Interaction;
import org.caresport.referral.fhir.http.SmartScopes;
import org.caresport.referral.fhir.model.FhirRefusal;
import org.caresport.referral.fhir.model.ResourceAddress;
import org.caresport.referral.persistence.Referrals;

/** What an organisation has sent, as it may read it again. What another one sent does not exist for it. */
@ApplicationScoped
public class KeptResources {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final ResourceRows rows;
    private final Referrals referrals;
    private final FollowedTasks tasks;
    private final Attempts attempts;
    private final Trespasses trespasses;
    private final AccessLog accessLog;

    KeptResources(
            ResourceRows rows,
            Referrals referrals,
            FollowedTasks tasks,
            Attempts attempts,
            Trespasses trespasses,
            AccessLog accessLog) {
        this.rows = rows;
        this.referrals = referrals;
        this.tasks = tasks;
        this.attempts = attempts;
        this.trespasses = trespasses;
        this.accessLog = accessLog;
    }

    /** @throws FhirRefusal 404 when this organisation sent no such thing; whose data it asked for is logged */
    public Versioned read(String type, String id, Caller caller) {
        return trespasses.logging(
                "read",
                caller,
                () -> address(type, id),
                () -> attempts.inTransaction(() -> {
                    SmartScopes.require(caller, type, Interaction.READ);
                    var stored = stored(type, id, caller);
                    if (stored.patient() != null) {
                        accessLog.record(Access.granted(
                                "read", type, id, stored.patient().toString()));
                    }
                    return shown(stored, caller);
                }));
    }

    public Versioned shown(StoredResource stored, Caller caller) {
        return stored.type().equals("Task")
                ? tasks.of(stored.body(), referrals.get(new ReferralId(stored.id()), caller))
                : stored.versioned();
    }

    public StoredResource stored(String type, String id, Caller caller) {
        return address(type, id).stream()
                .flatMap(address -> rows.find(caller.organisation(), address).stream())
                .findFirst()
                .orElseThrow(() -> FhirRefusal.notFound(type, id));
    }

    /** None when the id is none of ours. */
    public static List<ResourceAddress> address(String type, String id) {
        return ID.matcher(id).matches() ? List.of(new ResourceAddress(type, UUID.fromString(id))) : List.of();
    }
}
