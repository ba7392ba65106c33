package org.caresport.demo;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caresport.demo.story.Words.Language;

/** Where the running platform is, and how patient the demo is with it. */
public record Settings(
        URI gateway,
        URI identity,
        Path keys,
        String imapHost,
        int imapPort,
        String password,
        Duration patience,
        Language language) {

    static final String USAGE = """
            Options, with their defaults:
              --gateway URL     the platform's address            http://127.0.0.1:8080
              --identity URL    the realm that gives tokens       http://127.0.0.1:8180/realms/caresport
              --keys DIR        private keys of the machine clients, CLIENT.jwk.json   .caresport/keys
              --imap HOST:PORT  where the demo's mail is read     127.0.0.1:3143
              --password WORD   of the demo users                 Beweeg-2026!
              --patience SECONDS  how long a step may take        30
              --language en|nl  of what is printed                en""";

    private static final Set<String> NAMES =
            Set.of("gateway", "identity", "keys", "imap", "password", "patience", "language");

    /** @throws IllegalArgumentException for an option that doesn't exist or a value that can't be */
    public static Settings of(String... arguments) {
        var given = read(List.of(arguments));
        var imap = given.getOrDefault("imap", "127.0.0.1:3143").split(":", 2);
        if (imap.length < 2) {
            throw new IllegalArgumentException("--imap needs a host and a port, as in 127.0.0.1:3143");
        }
        return new Settings(
                URI.create(given.getOrDefault("gateway", "http://127.0.0.1:8080")),
                URI.create(given.getOrDefault("identity", "http://127.0.0.1:8180/realms/caresport")),
                Path.of(given.getOrDefault("keys", ".caresport/keys")),
                imap[0],
                number("imap", imap[1]),
                given.getOrDefault("password", "Beweeg-2026!"),
                Duration.ofSeconds(number("patience", given.getOrDefault("patience", "30"))),
                Language.of(given.getOrDefault("language", "en")));
    }

    private static Map<String, String> read(List<String> arguments) {
        var given = new HashMap<String, String>();
        for (int i = 0; i < arguments.size(); i += 2) {
            var name = arguments.get(i).replaceFirst("^--", "");
            if (!NAMES.contains(name) || !arguments.get(i).startsWith("--")) {
                throw new IllegalArgumentException("there is no option " + arguments.get(i));
            }
            if (i + 1 == arguments.size()) {
                throw new IllegalArgumentException("--" + name + " needs a value");
            }
            given.put(name, arguments.get(i + 1));
        }
        return given;
    }

    private static int number(String name, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--%s needs a number, not %s".formatted(name, text), e);
        }
    }
}
