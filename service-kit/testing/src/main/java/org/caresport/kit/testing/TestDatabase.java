package org.caresport.kit.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;

/** A PostgreSQL of the tests' own, with the extensions the stack installs and a user without special rights. */
public final class TestDatabase {

    public static final String USER = "service";

    private static final String URL = "caresport.test.database";
    private static final String[] EXTENSIONS = {"pg_trgm", "unaccent", "cube", "earthdistance", "pgcrypto", "btree_gist"
    };

    private TestDatabase() {}

    /** Class loaders come and go between test classes; what they share is the JVM's properties. */
    public static String url() {
        if (System.getProperty(URL) == null) {
            System.setProperty(URL, start());
        }
        return System.getProperty(URL);
    }

    private static String start() {
        try {
            var postgres = EmbeddedPostgres.builder()
                    .setPort(OwnPort.take())
                    .setPGStartupWait(Patience.LONG)
                    .setServerConfig("fsync", "off")
                    .setServerConfig("max_connections", "100")
                    .setServerConfig("shared_buffers", "64MB")
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(postgres)));
            run(postgres, "postgres", "create user %1$s password '%1$s'".formatted(USER));
            run(postgres, "postgres", "create database %1$s owner %1$s".formatted(USER));
            for (var extension : EXTENSIONS) {
                run(postgres, USER, "create extension " + extension);
            }
            return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(postgres.getPort(), USER);
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL for the tests did not start", e);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL for the tests could not be prepared", e);
        }
    }

    private static void run(EmbeddedPostgres postgres, String database, String sql) throws SQLException {
        try (var connection = postgres.getDatabase("postgres", database).getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void close(EmbeddedPostgres postgres) {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
