package org.caresport.stack.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Optional;
import org.caresport.stack.Part;

/** The one folder of a stack: data, logs, secrets, keys, and who runs. Whoever holds its lock owns the processes. */
public record Home(Path root) {

    public Path data(Part part) {
        return root.resolve("data").resolve(part.id());
    }

    public Path log(Part part) {
        return root.resolve("logs").resolve(part.id() + ".log");
    }

    public Path supervisorLog() {
        return root.resolve("logs").resolve("supervisor.log");
    }

    public Path keys() {
        return root.resolve("keys");
    }

    public Path run() {
        return root.resolve("run");
    }

    public Path status() {
        return run().resolve("status.json");
    }

    public Path secrets() {
        return root.resolve("secrets.properties");
    }

    /** There once the demo municipality has been loaded. */
    public Path demoLoaded() {
        return root.resolve("demo-loaded");
    }

    /** Locked by who loads it. */
    public Path demoTurn() {
        return run().resolve("demo-turn");
    }

    public void create() throws IOException {
        Files.createDirectories(root);
        // others may pass through (PostgreSQL may run as another user than root), but see nothing
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx--x--x"));
        for (var folder : new String[] {"data", "logs", "run"}) {
            Files.createDirectories(root.resolve(folder));
        }
        Files.createDirectories(keys());
        Files.setPosixFilePermissions(keys(), PosixFilePermissions.fromString("rwx------"));
    }

    /** Takes this home for one owner; empty when a living process has it. The lock ends with its owner at the latest. */
    public Optional<FileLock> claim() throws IOException {
        Files.createDirectories(run());
        var channel = FileChannel.open(run().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            var lock = channel.tryLock();
            if (lock != null) {
                return Optional.of(lock);
            }
        } catch (OverlappingFileLockException e) {
            // owned by another stack in this very process
        }
        channel.close();
        return Optional.empty();
    }

    /** Whether a living process owns this home. */
    public boolean isOwned() {
        if (!Files.exists(run().resolve("lock"))) {
            return false;
        }
        try {
            var lock = claim();
            if (lock.isPresent()) {
                lock.get().acquiredBy().close();
            }
            return lock.isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Forgets everything. */
    public void erase() throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (var files = Files.walk(root)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
