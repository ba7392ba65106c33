package org.caresport.kit.production;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/**
 * Rows travel encrypted, and to the database that is meant. {@code sslmode=require} is not enough: it encrypts to whoever
 * answers, and sends them the password's proof and every row. Loopback and Unix sockets need none of it.
 */
@ApplicationScoped
class DatabaseConnections implements Precaution {

    private static final Pattern JDBC_URL = Pattern.compile("quarkus\\..*\\bjdbc[.-]url");
    private static final String POSTGRES = "jdbc:postgresql:";
    private static final String REMEDY =
            "Add sslmode=verify-full, and sslrootcert=<the file with your database's certificate authority>.";

    @Override
    public Stream<Complaint> complaints(Config settings) {
        return SettingNames.of(settings)
                .filter(name -> JDBC_URL.matcher(name).matches())
                .flatMap(name -> settings.getOptionalValue(name, String.class).stream()
                        .flatMap(url -> complaint(settings, name, url).stream()));
    }

    private static Optional<Complaint> complaint(Config settings, String setting, String url) {
        var at = url.indexOf(POSTGRES);
        if (at < 0) {
            return Optional.of(new Complaint(setting, "is no address of a PostgreSQL", "Write jdbc:postgresql://…"));
        }
        var address = url.substring(at + POSTGRES.length());
        var parameters = parameters(address);
        if (isLocal(address) || parameters.getOrDefault("socketFactory", "").contains("AFUNIXSocketFactory")) {
            return Optional.empty();
        }
        var mode = Optional.ofNullable(parameters.get("sslmode"))
                .or(() -> settings.getOptionalValue(
                        setting.replaceFirst("url$", "additional-jdbc-properties.sslmode"), String.class))
                .orElse("prefer");
        if (!mode.equals("verify-full")) {
            return Optional.of(
                    new Complaint(setting, "leads to another machine, and sslmode is not verify-full", REMEDY));
        }
        return parameters.getOrDefault("sslfactory", "").contains("NonValidating")
                ? Optional.of(new Complaint(setting, "believes every certificate (sslfactory)", REMEDY))
                : Optional.empty();
    }

    /** {@code //host:port,host:port/database?…}; without the slashes it is a database of this machine. */
    private static boolean isLocal(String address) {
        if (!address.startsWith("//")) {
            return true;
        }
        var hosts = address.substring(2).split("[/?]", 2)[0];
        return Arrays.stream(hosts.split(",", -1))
                .map(host -> host.replaceFirst(":\\d*$", ""))
                .allMatch(host -> host.isEmpty() || Machine.isThis(host));
    }

    /** Of two with one name the last one counts, as for the driver. */
    private static Map<String, String> parameters(String address) {
        var parameters = new HashMap<String, String>();
        var query = address.indexOf('?');
        if (query >= 0) {
            for (var parameter : address.substring(query + 1).split("&", -1)) {
                var parts = parameter.split("=", 2);
                parameters.put(parts[0], parts.length == 2 ? parts[1] : "");
            }
        }
        return parameters;
    }
}
