package org.caresport.stack.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caresport.stack.Part;
import org.caresport.stack.Port;
import org.caresport.stack.Settings;
import org.caresport.stack.state.Secrets;
import org.caresport.stack.supervision.Program;

/** PostgreSQL, durable as in production: what it has acknowledged survives a crash of the process and of the machine. */
final class PostgresProgram implements Program {

    private final Settings settings;
    private final Secrets secrets;
    private final Distribution distribution;
    private final Databases databases;

    PostgresProgram(Settings settings, Secrets secrets, Distribution distribution) throws IOException {
        this.settings = settings;
        this.secrets = secrets;
        this.distribution = distribution;
        this.databases = new Databases(settings.port(Port.POSTGRES), secrets);
    }

    @Override
    public Part part() {
        return Part.POSTGRES;
    }

    @Override
    public Set<Part> needs() {
        return Set.of();
    }

    @Override
    public void prepare() throws IOException {
        var data = settings.home().data(part());
        if (Files.exists(data.resolve("PG_VERSION"))) {
            return;
        }
        var draft = data.resolveSibling("postgres-draft");
        Trees.delete(draft);
        Files.createDirectories(draft);
        var password = draft.resolveSibling("postgres-password");
        Files.writeString(password, secrets.password(Databases.SUPERUSER));
        Unprivileged.hand(draft);
        Unprivileged.hand(password);
        try {
            Commands.run(
                    command(
                            "initdb",
                            "--pgdata=" + draft,
                            "--username=" + Databases.SUPERUSER,
                            "--pwfile=" + password,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8",
                            "--no-locale",
                            "--no-instructions"),
                    settings.home().log(part()));
        } finally {
            Files.delete(password);
        }
        Files.move(draft, data, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public Launch launch() throws IOException {
        return command(
                "postgres",
                "-D",
                settings.home().data(part()).toString(),
                "-p",
                Integer.toString(settings.port(Port.POSTGRES)),
                "-clisten_addresses=127.0.0.1",
                "-cunix_socket_directories=",
                "-cfsync=on",
                "-csynchronous_commit=on",
                "-cfull_page_writes=on",
                "-cshared_buffers=64MB",
                "-cmax_connections=120",
                "-cmax_wal_size=512MB",
                "-cjit=off",
                // DETAIL lines would carry the values of rows into the log
                "-clog_error_verbosity=terse",
                // and so does the message of a failed statement; the service that sent it tells its SQLSTATE
                "-clog_min_messages=log",
                "-clog_min_error_statement=panic");
    }

    @Override
    public boolean ready() throws IOException, SQLException {
        databases.ensure();
        return true;
    }

    /** TERM would wait for every client to leave by itself. */
    @Override
    public String stopSignal() {
        return "INT";
    }

    private Launch command(String program, String... arguments) throws IOException {
        var command = new ArrayList<>(Unprivileged.prefix());
        command.add(distribution.postgres().resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        return new Launch(command, Path.of("/"), Map.of("LC_ALL", "C"));
    }
}
