package org.caresport.referral.fhir.kept;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.caresport.kit.access.Access;
import org.caresport.kit.access.AccessLog;
import org.caresport.kit.caller.Caller;
import org.caresport.referral.fhir.http.Attempts;
import org.caresport.referral.fhir.model.FhirRefusal;
import org.caresport.referral.fhir.model.ResourceAddress;
import org.hibernate.Session;

/**
 * Attempts at what another organisation sent, or at what the caller's scopes do not reach: logged for good, as what was
 * attempted, although the request itself is refused or finds nothing.
 */
@ApplicationScoped
public class Trespasses {

    private static final String WHOSE = """
            select f.type, f.id, min(f.patient_id::text) from unnest(?::text[], ?::uuid[]) as named (type, id)
            join fhir_resource f on f.type = named.type and f.id = named.id
            where f.patient_id is not null
            group by f.type, f.id
            having not bool_or(f.organisation = ?)""";

    private static final String NOBODY = "";

    private final Session database;
    private final Attempts attempts;
    private final AccessLog accessLog;

    Trespasses(Session database, Attempts attempts, AccessLog accessLog) {
        this.database = database;
        this.attempts = attempts;
        this.accessLog = accessLog;
    }

    /**
     * Does it; when it is refused, what it named of others' is logged. What it does must open its own transaction: the log's
     * comes after that, and not within.
     *
     * @param named what it was about to touch
     */
    public <T> T logging(
            String action, Caller caller, Supplier<? extends Collection<ResourceAddress>> named, Supplier<T> work) {
        try {
            return work.get();
        } catch (FhirRefusal refusal) {
            log(action, named.get(), refusal.status() == 403 ? NOBODY : caller.organisation());
            throw refusal;
        }
    }

    /**
     * Does it; when the caller's scopes do not reach so far, that is logged as one attempt, because it names nobody: a search,
     * or something new.
     */
    public <T> T loggingScope(String action, String type, Supplier<T> work) {
        try {
            return work.get();
        } catch (FhirRefusal refusal) {
            if (refusal.status() == 403) {
                attempts.inTransaction(() -> {
                    accessLog.record(Access.denied(action, type, NOBODY, null));
                    return type;
                });
            }
            throw refusal;
        }
    }

    /** @param organisation whose own things are no denial */
    public void log(String action, Collection<ResourceAddress> named, String organisation) {
        if (!named.isEmpty()) {
            attempts.inTransaction(() -> {
                denied(action, named, organisation).forEach(accessLog::record);
                return named;
            });
        }
    }

    private List<Access> denied(String action, Collection<ResourceAddress> named, String organisation) {
        return database.doReturningWork(connection -> {
            try (var query = connection.prepareStatement(WHOSE)) {
                query.setArray(
                        1,
                        connection.createArrayOf(
                                "text",
                                named.stream().map(ResourceAddress::type).toArray()));
                query.setArray(
                        2,
                        connection.createArrayOf(
                                "uuid", named.stream().map(ResourceAddress::id).toArray()));
                query.setString(3, organisation);
                try (var rows = query.executeQuery()) {
                    var denied = new ArrayList<Access>();
                    while (rows.next()) {
                        denied.add(Access.denied(action, rows.getString(1), rows.getString(2), rows.getString(3)));
                    }
                    return denied;
                }
            }
        });
    }
}
