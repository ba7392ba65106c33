package org.caresport.kit.house.crooked.cellar;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.SQLException;

record OwnPool(AgroalDataSource database) {

    Connection open() throws SQLException {
        return database.getConnection();
    }
}
