package org.caresport.referral.accesslog;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.caresport.kit.paging.Slice;
import org.caresport.referral.domain.PatientId;

/** The lines of the log, newest first. There is a way in and a way to look, and none to change. */
@ApplicationScoped
class AccessEntries {

    private static final String INSERT = """
            insert into access_log (at, action, resource, resource_id, patient_id, outcome, basis, actor, responsible, roles,
                organisation, client, service, request)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String OF_PATIENT = """
            select id, at, action, resource, resource_id, patient_id, outcome, basis, actor, responsible, roles,
                organisation, client, service, request
            from access_log where patient_id = ? and id < ? order by id desc limit ?""";

    private final DataSource database;

    AccessEntries(DataSource database) {
        this.database = database;
    }

    /** A line and its number, by which a list goes on. */
    record Numbered(long number, Entry entry) {}

    /** In the caller's transaction, when there is one. */
    void add(Entry entry) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, entry.at().atOffset(ZoneOffset.UTC));
            insert.setString(2, entry.action());
            insert.setString(3, entry.resource());
            insert.setString(4, entry.resourceId());
            insert.setString(5, entry.patient());
            insert.setString(6, entry.outcome());
            insert.setString(7, entry.basis());
            insert.setString(8, entry.actor());
            insert.setString(9, entry.responsible());
            insert.setArray(10, connection.createArrayOf("text", entry.roles().toArray()));
            insert.setString(11, entry.organisation());
            insert.setString(12, entry.client());
            insert.setString(13, entry.service());
            insert.setString(14, entry.request());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the access log cannot be written", e);
        }
    }

    /** @param before the number of the last line that was seen */
    Slice<Numbered> ofPatient(PatientId patient, long before, int limit) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(OF_PATIENT)) {
            query.setString(1, patient.value().toString());
            query.setLong(2, before);
            query.setInt(3, limit + 1);
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

    private static Entry read(ResultSet row) throws SQLException {
        return new Entry(
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
