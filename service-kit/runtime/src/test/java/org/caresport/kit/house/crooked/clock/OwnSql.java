package org.caresport.kit.house.crooked.clock;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

record OwnSql(Connection connection) {

    PreparedStatement ask() throws SQLException {
        return connection.prepareStatement("select 1");
    }
}
