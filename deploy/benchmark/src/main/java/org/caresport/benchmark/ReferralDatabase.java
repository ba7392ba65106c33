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

/** The referral service's database, entered by the same door as the service itself. */
final class ReferralDatabase implements AutoCloseable {

    private static final String USER = "referral";

    private final String url;
    private final Properties login = new Properties();
    private final Connection connection;

    private ReferralDatabase(String url, String password) throws SQLException {
        this.url = url;
        login.put("user", USER);
        login.put("password", password);
        this.connection = open();
    }

    static ReferralDatabase of(Home home) throws IOException, SQLException {
        var port = new PortsFile(home).read().getOrDefault(Port.POSTGRES, Port.POSTGRES.usual());
        return new ReferralDatabase(
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, USER), new Secrets(home.secrets()).password(USER));
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

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
