package org.caresport.referral.fhir.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A piece of a where clause, and the values of its question marks: text is never put together with what was sent. */
record SqlCondition(String sql, List<Object> values) {

    static final SqlCondition NOTHING = new SqlCondition("false", List.of());

    static SqlCondition of(String sql, Object... values) {
        return new SqlCondition(sql, List.of(values));
    }

    static SqlCondition all(List<SqlCondition> conditions) {
        return joined(conditions, " and ");
    }

    static SqlCondition any(List<SqlCondition> conditions) {
        return conditions.isEmpty() ? NOTHING : joined(conditions, " or ");
    }

    SqlCondition negated() {
        return new SqlCondition("not coalesce(" + sql + ", false)", values);
    }

    int bind(Connection connection, PreparedStatement query, int first) throws SQLException {
        int at = first;
        for (var value : values) {
            switch (value) {
                case Instant instant -> query.setObject(at, instant.atOffset(ZoneOffset.UTC));
                case String[] texts -> query.setArray(at, connection.createArrayOf("text", texts));
                case UUID[] ids -> query.setArray(at, connection.createArrayOf("uuid", ids));
                default -> query.setObject(at, value);
            }
            at++;
        }
        return at;
    }

    private static SqlCondition joined(List<SqlCondition> conditions, String by) {
        var values = new ArrayList<Object>();
        var sql = new ArrayList<String>();
        for (var condition : conditions) {
            sql.add(condition.sql());
            values.addAll(condition.values());
        }
        return new SqlCondition("(" + String.join(by, sql) + ")", values);
    }
}
