package org.caresport.stack.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** Generated once for each state folder, readable by its owner alone: passwords and keys of the processes. */
public final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;
    private final Properties known = new Properties();

    public Secrets(Path file) throws IOException {
        this.file = file;
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                known.load(reader);
            }
        }
    }

    /** The password of a database user. */
    public String password(String user) throws IOException {
        return get("password." + user, 24, Base64.getUrlEncoder().withoutPadding());
    }

    /** A 256-bit key in Base64. */
    public String key(String name) throws IOException {
        return get("key." + name, 32, Base64.getEncoder());
    }

    private synchronized String get(String name, int bytes, Base64.Encoder encoder) throws IOException {
        var present = known.getProperty(name);
        if (present != null) {
            return present;
        }
        var noise = new byte[bytes];
        RANDOM.nextBytes(noise);
        var secret = encoder.encodeToString(noise);
        known.setProperty(name, secret);
        save();
        return secret;
    }

    private void save() throws IOException {
        if (!Files.exists(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        try (var writer = Files.newBufferedWriter(file, StandardOpenOption.TRUNCATE_EXISTING)) {
            known.store(writer, "generated for this state folder");
        }
    }
}
