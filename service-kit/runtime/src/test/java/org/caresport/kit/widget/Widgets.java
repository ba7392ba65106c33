package org.caresport.kit.widget;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.caresport.kit.event.OutgoingEvent;
import org.caresport.kit.outbox.Outbox;

/** Named things; saving one announces it. */
@ApplicationScoped
public class Widgets {

    private final DataSource database;
    private final Outbox outbox;

    Widgets(DataSource database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    @Transactional
    public UUID save(String name) {
        var id = UUID.randomUUID();
        insert(id, name);
        outbox.add(OutgoingEvent.of("widget", id.toString(), "widget.made.v1", Instant.now(), Map.of("name", name)));
        return id;
    }

    @Transactional
    public UUID saveAndFail(String name) {
        save(name);
        throw new IllegalStateException("after saving");
    }

    @Transactional
    public void erase(UUID id) {
        outbox.add(OutgoingEvent.tombstone("widget-table", id.toString(), "widget.erased.v1", Instant.now()));
    }

    @Transactional
    public void put(UUID id, String name) {
        outbox.add(
                OutgoingEvent.of("widget-table", id.toString(), "widget.put.v1", Instant.now(), Map.of("name", name)));
    }

    public int count(String name) {
        return number("select count(*) from widget where name = ?", name);
    }

    public int countAll(String pattern) {
        return number("select count(*) from widget where name like ?", pattern);
    }

    /** In how many transactions these were written: PostgreSQL keeps each row's. */
    public int countTransactions(String pattern) {
        return number("select count(distinct xmin::text) from widget where name like ?", pattern);
    }

    private int number(String query, String argument) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(query)) {
            select.setString(1, argument);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    String name(UUID id) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select name from widget where id = ?")) {
            select.setObject(1, id);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void insert(UUID id, String name) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("insert into widget (id, name) values (?, ?)")) {
            insert.setObject(1, id);
            insert.setString(2, name);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the widget was not saved", e);
        }
    }
}
