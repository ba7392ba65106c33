package org.caresport.stack.part;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import org.caresport.stack.state.Secrets;

/** One database and one user of the same name for everyone who stores something; no one can enter another's. */
final class Databases {

    static final String SUPERUSER = "postgres";
    static final List<String> NAMES = List.of("referral", "catalog", "matching", "notification", "web", "keycloak");

    /** Only a superuser may create some of these, so they are there before a service's first migration. */
    private static final List<String> EXTENSIONS =
            List.of("pg_trgm", "unaccent", "cube", "earthdistance", "pgcrypto", "btree_gist");

    private final int port;
    private final Secrets secrets;

    Databases(int port, Secrets secrets) {
        this.port = port;
        this.secrets = secrets;
    }

    /** Creates what is missing and sets the passwords; does nothing more the second time. */
    void ensure() throws IOException, SQLException {
        try (var server = connect("postgres")) {
            for (var name : NAMES) {
                ensure(server, name, secrets.password(name));
            }
        }
        for (var name : NAMES) {
            try (var database = connect(name)) {
                for (var extension : EXTENSIONS) {
                    execute(database, "create extension if not exists " + extension);
                }
            }
        }
    }

    private static void ensure(Connection server, String name, String password) throws SQLException {
        if (!exists(server, "select 1 from pg_roles where rolname = ?", name)) {
            execute(server, "create role %s login".formatted(name));
        }
        // generated from the URL-safe Base64 alphabet: nothing in it needs escaping
        execute(server, "alter role %s password '%s'".formatted(name, password));
        if (!exists(server, "select 1 from pg_database where datname = ?", name)) {
            execute(server, "create database %s owner %s".formatted(name, name));
            execute(server, "revoke all on database %s from public".formatted(name));
        }
    }

    private Connection connect(String database) throws IOException, SQLException {
        var login = new Properties();
        login.setProperty("user", SUPERUSER);
        login.setProperty("password", secrets.password(SUPERUSER));
        login.setProperty("connectTimeout", "2");
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database), login);
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
