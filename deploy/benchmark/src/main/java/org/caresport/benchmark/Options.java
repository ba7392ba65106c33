package org.caresport.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.caresport.stack.state.Home;

/**
 * What to measure, and where.
 *
 * @param only what of it
 * @param peer another FHIR server, to be sent the same
 * @param rates referrals a second, offered one after the other until the platform can't follow
 * @param step how long each load goes on
 * @param pace referrals a second while the way to the proposals is timed
 * @param watch how long that is done
 * @param most after this no further part is begun
 * @param seed how many referrals reads are measured among at last
 */
record Options(
        URI gateway,
        URI identity,
        Path keys,
        Home home,
        String password,
        Set<Work> only,
        Optional<URI> peer,
        List<Integer> rates,
        Duration step,
        int pace,
        Duration watch,
        Duration most,
        int seed) {

    static final List<String> KNOWN = List.of(
            "gateway",
            "identity",
            "keys",
            "home",
            "password",
            "only",
            "peer",
            "rates",
            "step",
            "pace",
            "watch",
            "most",
            "seed");

    /** Limits that keep a mistyped number from becoming an afternoon. */
    private static final int HIGHEST_RATE = 2000;

    private static final int LONGEST_SECONDS = 120;
    private static final int LONGEST_MINUTES = 120;
    private static final int MOST_SEEDED = 5_000_000;

    /** @throws IllegalArgumentException for an option that does not exist or a value that can't be */
    static Options of(String... arguments) {
        var given = read(arguments);
        var keys = Path.of(given.getOrDefault("keys", ".caresport/keys"))
                .toAbsolutePath()
                .normalize();
        var home = Path.of(given.getOrDefault("home", keys.resolveSibling("").toString()));
        return new Options(
                loopback(given.getOrDefault("gateway", "http://127.0.0.1:8080")),
                loopback(given.getOrDefault("identity", "http://127.0.0.1:8180/realms/caresport")),
                keys,
                new Home(home.toAbsolutePath()),
                given.getOrDefault("password", "Beweeg-2026!"),
                works(given.getOrDefault("only", Work.usual())),
                Optional.ofNullable(given.get("peer")).map(Options::loopback),
                Arrays.stream(given.getOrDefault("rates", "25,50,100,150,200,300")
                                .split(","))
                        .map(rate -> number("rates", rate, HIGHEST_RATE))
                        .toList(),
                Duration.ofSeconds(number("step", given.getOrDefault("step", "8"), LONGEST_SECONDS)),
                number("pace", given.getOrDefault("pace", "100"), HIGHEST_RATE),
                Duration.ofSeconds(number("watch", given.getOrDefault("watch", "30"), LONGEST_SECONDS)),
                Duration.ofMinutes(number("most", given.getOrDefault("most", "20"), LONGEST_MINUTES)),
                number("seed", given.getOrDefault("seed", "1000000"), MOST_SEEDED));
    }

    static String usage() {
        try (var text = Objects.requireNonNull(Options.class.getResourceAsStream("usage.txt"))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> read(String... arguments) {
        var given = new HashMap<String, String>();
        for (int i = 0; i < arguments.length; i += 2) {
            var name = arguments[i].replaceFirst("^--", "");
            if (!arguments[i].startsWith("--") || !KNOWN.contains(name)) {
                throw new IllegalArgumentException("there is no option " + arguments[i]);
            }
            if (i + 1 == arguments.length) {
                throw new IllegalArgumentException("--" + name + " needs a value");
            }
            given.put(name, arguments[i + 1]);
        }
        return given;
    }

    private static Set<Work> works(String ids) {
        var works = EnumSet.noneOf(Work.class);
        for (var id : ids.split(",")) {
            works.add(Work.of(id.strip()));
        }
        return works;
    }

    private static URI loopback(String address) {
        var uri = URI.create(address);
        if (!List.of("127.0.0.1", "localhost", "[::1]").contains(String.valueOf(uri.getHost()))) {
            throw new IllegalArgumentException(
                    address + " is not on this machine; only loopback addresses are measured");
        }
        return uri;
    }

    private static int number(String name, String text, int most) {
        try {
            var number = Integer.parseInt(text.strip());
            if (number > 0 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below, together with numbers out of bounds
        }
        throw new IllegalArgumentException("--%s needs a number from 1 to %d, not '%s'".formatted(name, most, text));
    }
}
