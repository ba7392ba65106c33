package org.caresport.referral.fhir.kept;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.caresport.referral.fhir.model.FhirJson;
import org.caresport.referral.fhir.model.ResourceAddress;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The rows of {@code fhir_resource}, each statement narrowed to one organisation. Plain SQL, several rows a round trip. */
@ApplicationScoped
public class ResourceRows {

    public static final String COLUMNS = """
            f.organisation, f.type, f.id, f.identity, f.content_hash, f.identifiers, f.patient_id, f.happened_at, \
            f.client, f.municipality, f.version, f.last_updated, f.body""";

    /** By one of its identifiers: {@code system|value}, or {@code |value} whatever the system. In the words of the index. */
    public static final String KNOWN_BY =
            "(f.identifiers <> '{}' and fhir_identifier_keys(f.identifiers) @> ?::text[])";

    private static final String INSERT = """
            insert into fhir_resource (organisation, type, id, identity, content_hash, identifiers, patient_id, happened_at,
                client, municipality, version, last_updated, body)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)""";

    private static final String UPDATE = """
            update fhir_resource set content_hash = ?, identifiers = ?, happened_at = ?, version = ?, last_updated = ?,
                body = ?::jsonb
            where organisation = ? and type = ? and id = ?""";

    private static final String BY_IDENTITY = "select " + COLUMNS + """
             from unnest(?::text[], ?::text[]) as wanted (type, identity)
            join fhir_resource f on f.type = wanted.type and f.identity = wanted.identity
            where f.organisation = ?""";

    private static final String BY_ID = "select " + COLUMNS + """
             from unnest(?::text[], ?::uuid[]) as wanted (type, id)
            join fhir_resource f on f.type = wanted.type and f.id = wanted.id
            where f.organisation = ?""";

    /** Of each kind one, so that a kind that is measured often hides no other. */
    private static final String NEWEST_MEASURED = "select " + COLUMNS + """
             from (select distinct on (f.body -> 'code' -> 'coding') f.*
                   from fhir_resource f
                   where f.organisation = ? and f.type = 'Observation' and f.patient_id = ?
                     and f.body ->> 'status' not in ('entered-in-error', 'cancelled')
                   order by f.body -> 'code' -> 'coding', f.happened_at desc nulls last, f.id desc) f
            order by f.happened_at desc nulls last""";

    private static final String BY_TOKEN = "select " + COLUMNS
            + " from fhir_resource f where f.organisation = ? and f.type = ? and " + KNOWN_BY + " limit 2";

    private final Session database;

    ResourceRows(Session database) {
        this.database = database;
    }

    public Optional<StoredResource> find(String organisation, ResourceAddress address) {
        return findAll(organisation, List.of(address)).stream().findFirst();
    }

    public List<StoredResource> findAll(String organisation, Collection<ResourceAddress> addresses) {
        if (addresses.isEmpty()) {
            return List.of();
        }
        var types = addresses.stream().map(ResourceAddress::type).toArray();
        var ids = addresses.stream().map(ResourceAddress::id).toArray();
        return select(BY_ID, (connection, query) -> {
            query.setArray(1, connection.createArrayOf("text", types));
            query.setArray(2, connection.createArrayOf("uuid", ids));
            query.setString(3, organisation);
        });
    }

    /** @param identities pairs of type and identity */
    public List<StoredResource> findKnown(String organisation, List<String> types, List<String> identities) {
        return select(BY_IDENTITY, (connection, query) -> {
            query.setArray(1, connection.createArrayOf("text", types.toArray()));
            query.setArray(2, connection.createArrayOf("text", identities.toArray()));
            query.setString(3, organisation);
        });
    }

    /** At most two: one is found, two are too many. */
    public List<StoredResource> findByToken(String organisation, String type, String token) {
        return select(BY_TOKEN, (connection, query) -> {
            query.setString(1, organisation);
            query.setString(2, type);
            query.setArray(3, connection.createArrayOf("text", new String[] {token}));
        });
    }

    /** A patient's newest Observation of each code that still holds. */
    public List<StoredResource> findNewestMeasured(String organisation, UUID patient) {
        return select(NEWEST_MEASURED, (connection, query) -> {
            query.setString(1, organisation);
            query.setObject(2, patient);
        });
    }

    /** Two requests at once stand in line on a resource that a decision hangs on. */
    public void lock(String organisation, ResourceAddress address) {
        database.doWork(connection -> {
            try (var query = connection.prepareStatement(
                    "select 1 from fhir_resource where organisation = ? and type = ? and id = ? for update")) {
                query.setString(1, organisation);
                query.setString(2, address.type());
                query.setObject(3, address.id());
                query.execute();
            }
        });
    }

    public void insert(List<StoredResource> resources) {
        if (resources.isEmpty()) {
            return;
        }
        database.doWork(connection -> {
            try (var insert = connection.prepareStatement(INSERT)) {
                for (var resource : resources) {
                    insert.setString(1, resource.organisation());
                    insert.setString(2, resource.type());
                    insert.setObject(3, resource.id());
                    insert.setString(4, resource.identity());
                    insert.setBytes(5, resource.contentHash());
                    insert.setArray(6, tokens(connection, resource));
                    insert.setObject(7, resource.patient());
                    insert.setObject(8, at(resource.happenedAt()));
                    insert.setString(9, resource.client());
                    insert.setString(10, resource.municipality());
                    insert.setLong(11, resource.version());
                    insert.setObject(12, at(resource.lastUpdated()));
                    insert.setString(13, FhirJson.write(resource.body()));
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        });
    }

    public void update(List<StoredResource> resources) {
        if (resources.isEmpty()) {
            return;
        }
        database.doWork(connection -> {
            try (var update = connection.prepareStatement(UPDATE)) {
                for (var resource : resources) {
                    update.setBytes(1, resource.contentHash());
                    update.setArray(2, tokens(connection, resource));
                    update.setObject(3, at(resource.happenedAt()));
                    update.setLong(4, resource.version());
                    update.setObject(5, at(resource.lastUpdated()));
                    update.setString(6, FhirJson.write(resource.body()));
                    update.setString(7, resource.organisation());
                    update.setString(8, resource.type());
                    update.setObject(9, resource.id());
                    update.addBatch();
                }
                update.executeBatch();
            }
        });
    }

    public List<StoredResource> select(String sql, Binding binding) {
        return database.doReturningWork(connection -> {
            try (var query = connection.prepareStatement(sql)) {
                binding.bind(connection, query);
                try (var rows = query.executeQuery()) {
                    var found = new ArrayList<StoredResource>();
                    while (rows.next()) {
                        found.add(read(rows));
                    }
                    return found;
                }
            }
        });
    }

    public long count(String sql, Binding binding) {
        return database.doReturningWork(connection -> {
            try (var query = connection.prepareStatement(sql)) {
                binding.bind(connection, query);
                try (var rows = query.executeQuery()) {
                    rows.next();
                    return rows.getLong(1);
                }
            }
        });
    }

    public interface Binding {
        void bind(Connection connection, PreparedStatement query) throws SQLException;
    }

    private static Array tokens(Connection connection, StoredResource resource) throws SQLException {
        return connection.createArrayOf("text", resource.identifiers().toArray());
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static StoredResource read(ResultSet row) throws SQLException {
        var happenedAt = row.getObject("happened_at", OffsetDateTime.class);
        return new StoredResource(
                row.getString("organisation"),
                row.getString("type"),
                row.getObject("id", UUID.class),
                row.getString("identity"),
                row.getBytes("content_hash"),
                List.of((String[]) row.getArray("identifiers").getArray()),
                row.getObject("patient_id", UUID.class),
                happenedAt == null ? null : happenedAt.toInstant(),
                row.getString("client"),
                row.getString("municipality"),
                row.getLong("version"),
                row.getObject("last_updated", OffsetDateTime.class).toInstant(),
                FhirJson.stored(row.getString("body")));
    }
}
