package org.caresport.kit.house.crooked.cellar;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

record OwnConnection(DataSource database) {

    Connection open() throws SQLException {
        return database.getConnection();
    }
}
