package org.caresport.referral.accesslog;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.caresport.kit.access.Access;
import org.caresport.kit.access.AccessRecorded;
import org.caresport.kit.access.PersonsConcerned;
import org.caresport.referral.domain.PatientId;
import org.jspecify.annotations.Nullable;

/** Whose data a thing is that somebody was kept from, or that another service knows as a part of a referral alone. */
@ApplicationScoped
class Persons implements PersonsConcerned {

    private static final String PART_OF_REFERRAL = "Referral/";

    /** Ids are unique over all kinds of things; what FHIR calls a patient, a task or an order is looked for by its own id. */
    private static final String WHOSE = """
            select patient_id::text from referral where id = ?
            union all
            select patient_id::text from participation where id = ?
            union all
            select id::text from patient where id = ?
            union all
            select patient_id::text from transfer where id = ?
            union all
            select patient_id::text from fhir_resource where id = ? and patient_id is not null
            limit 1""";

    private final DataSource database;

    Persons(DataSource database) {
        this.database = database;
    }

    @Override
    public Access name(Access access) {
        return new Access(
                access.action(),
                access.resource(),
                access.resourceId(),
                find(access.resourceId()).orElse(access.client()),
                access.outcome(),
                access.partOf());
    }

    /** The person whom an entry of another service is about, as far as that service or this one knows. */
    @Nullable
    String client(AccessRecorded recorded) {
        var whole = recorded.partOf();
        return recorded.client() == null && whole != null && whole.startsWith(PART_OF_REFERRAL)
                ? find(whole.substring(PART_OF_REFERRAL.length())).orElse(null)
                : recorded.client();
    }

    /** Whether there is such a patient, seen or not. */
    boolean isPatient(UUID id) {
        return find(id).filter(id.toString()::equals).isPresent();
    }

    /** The person of a referral; empty when that is none. */
    Optional<PatientId> ofReferral(UUID referral) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select patient_id from referral where id = ?")) {
            query.setObject(1, referral);
            try (var rows = query.executeQuery()) {
                return rows.next() ? Optional.of(new PatientId(rows.getObject(1, UUID.class))) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("it cannot be looked up whose referral this is", e);
        }
    }

    private Optional<String> find(String id) {
        return uuid(id).flatMap(this::find);
    }

    private Optional<String> find(UUID id) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(WHOSE)) {
            for (int i = 1; i <= 5; i++) {
                query.setObject(i, id);
            }
            try (var rows = query.executeQuery()) {
                return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("it cannot be looked up whose data this is", e);
        }
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
