package org.caresport.benchmark;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.caresport.stack.Port;
import org.caresport.stack.state.Home;
import org.caresport.stack.state.PortsFile;
import org.caresport.stack.state.Secrets;

/** A service's database, entered by the same door as the service itself. */
final class ServiceDatabase implements AutoCloseable {

    private final String url;
    private final Properties login = new Properties();
    private final Connection connection;

    private ServiceDatabase(String url, String user, String password) throws SQLException {
        this.url = url;
        login.put("user", user);
        login.put("password", password);
        this.connection = open();
    }

    static ServiceDatabase ofReferrals(Home home) throws IOException, SQLException {
        return of(home, "referral");
    }

    /** @param name of the database, and of who owns it */
    static ServiceDatabase of(Home home, String name) throws IOException, SQLException {
        var port = new PortsFile(home).read().getOrDefault(Port.POSTGRES, Port.POSTGRES.usual());
        return new ServiceDatabase(
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, name),
                name,
                new Secrets(home.secrets()).password(name));
    }

    /** The connection for questions; loads open their own. */
    Connection connection() {
        return connection;
    }

    Connection open() throws SQLException {
        return DriverManager.getConnection(url, login);
    }

    void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    long number(String query) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
