package org.caresport.referral.accesslog;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.caresport.kit.paging.Slice;
import org.caresport.referral.domain.PatientId;
import org.jspecify.annotations.Nullable;

/** The lines of the log, newest first. There is a way in and a way to look, and none to change. */
@ApplicationScoped
class AccessEntries {

    /**
     * A line belongs to the municipality and the organisation of the referral that it is about, else to those of the
     * registration as it is now; both are written down, so that no later post changes whose the line is. The patient is the
     * referral's, where who tells of the access does not know them.
     */
    private static final String INSERT = """
            with touched (patient, municipality, organisation) as (
                select patient_id, municipality, organisation from referral where id = ?
                union all
                select r.patient_id, r.municipality, r.organisation
                from participation p join referral r on r.id = p.referral_id where p.id = ?
                union all
                select id, municipality, organisation from patient where id = ?
                limit 1)
            insert into access_log (at, action, resource, resource_id, patient_id, outcome, basis, actor, responsible, roles,
                organisation, client, service, request, municipality, owner)
            values (?, ?, ?, ?, coalesce(?, (select patient::text from touched)), ?, ?, ?, ?, ?, ?, ?, ?, ?,
                (select municipality from touched), (select organisation from touched))""";

    private static final String OF_PATIENTS = """
            select id, at, action, resource, resource_id, patient_id, outcome, basis, actor, responsible, roles,
                organisation, client, service, request
            from access_log
            where patient_id = any (?) and (? or municipality = any (?) or owner = nullif(?, '')) and id < ?
            order by id desc limit ?""";

    private final DataSource database;

    AccessEntries(DataSource database) {
        this.database = database;
    }

    /** A line and its number, by which a list goes on. */
    record Numbered(long number, AccessEntry entry) {}

    /** In the caller's transaction, when there is one. */
    void add(AccessEntry entry) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(INSERT)) {
            var touched = uuid(entry.resourceId());
            insert.setObject(1, touched);
            insert.setObject(2, touched);
            insert.setObject(3, uuid(entry.patient()));
            insert.setObject(4, entry.at().atOffset(ZoneOffset.UTC));
            insert.setString(5, entry.action());
            insert.setString(6, entry.resource());
            insert.setString(7, entry.resourceId());
            insert.setString(8, entry.patient());
            insert.setString(9, entry.outcome());
            insert.setString(10, entry.basis());
            insert.setString(11, entry.actor());
            insert.setString(12, entry.responsible());
            insert.setArray(13, connection.createArrayOf("text", entry.roles().toArray()));
            insert.setString(14, entry.organisation());
            insert.setString(15, entry.client());
            insert.setString(16, entry.service());
            insert.setString(17, entry.request());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the access log cannot be written", e);
        }
    }

    /**
     * What was done with the data of these patients, as far as it is the reader's to know.
     *
     * @param before the number of the last line that was seen
     */
    Slice<Numbered> ofPatients(Collection<PatientId> patients, Sight sight, long before, int limit) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(OF_PATIENTS)) {
            query.setArray(
                    1,
                    connection.createArrayOf(
                            "text", patients.stream().map(PatientId::toString).toArray()));
            query.setBoolean(2, sight.isWhole());
            query.setArray(
                    3, connection.createArrayOf("text", sight.municipalities().toArray()));
            query.setString(4, sight.organisation());
            query.setLong(5, before);
            query.setInt(6, limit + 1);
            try (var rows = query.executeQuery()) {
                var found = new ArrayList<Numbered>();
                while (rows.next()) {
                    found.add(new Numbered(rows.getLong("id"), read(rows)));
                }
                return Slice.of(found, limit, last -> AccessLogPages.cursor(last.number()));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the access log cannot be read", e);
        }
    }

    private static @Nullable UUID uuid(@Nullable String id) {
        try {
            return id == null || id.isEmpty() ? null : UUID.fromString(id);
        } catch (IllegalArgumentException notOurs) {
            return null;
        }
    }

    static AccessEntry read(ResultSet row) throws SQLException {
        return new AccessEntry(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("action"),
                row.getString("resource"),
                row.getString("resource_id"),
                row.getString("patient_id"),
                row.getString("outcome"),
                row.getString("basis"),
                row.getString("actor"),
                row.getString("responsible"),
                List.of((String[]) row.getArray("roles").getArray()),
                row.getString("organisation"),
                row.getString("client"),
                row.getString("service"),
                row.getString("request"));
    }
}
