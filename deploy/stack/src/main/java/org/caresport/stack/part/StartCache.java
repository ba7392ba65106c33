package org.caresport.stack.part;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.caresport.stack.supervision.Program.Launch;

/**
 * The ahead-of-time cache (JEP 483, 514) of one service: classes loaded and linked in an earlier run, which more than
 * halves its start. It belongs to one jar and one Java.
 *
 * <p>A JVM passes over a cache that is cut off, without a word, and so starts slowly for ever; one that is damaged inside
 * ends it. So a run writes a draft, and that becomes the cache once a JVM has read all of it.
 */
final class StartCache {

    private final Path folder;
    private final Path jar;
    private final Path file;
    private final Path draft;
    private final Supplier<Jvm> jvm;
    private final boolean learns;

    /**
     * @param jvm as the service runs with it; a cache fits no other
     * @param learns whether to make the cache when there is none; the service then writes it when it ends
     */
    StartCache(Path folder, Path jar, Supplier<Jvm> jvm, boolean learns) throws IOException {
        var version = "%x-%x-%s"
                .formatted(
                        Files.getLastModifiedTime(jar).toMillis(),
                        Files.size(jar),
                        System.getProperty("java.vm.version"));
        this.folder = folder;
        this.jar = jar;
        this.file = folder.resolve(jar.getFileName() + "-" + version + ".aot");
        this.draft = folder.resolve(file.getFileName() + ".draft");
        this.jvm = jvm;
        this.learns = learns;
    }

    /** Whether a run that starts now makes the cache, and so takes its time to end. */
    boolean isLearning() {
        return learns && !Files.exists(file);
    }

    List<String> options() throws IOException {
        takeOverDraft();
        if (Files.exists(file)) {
            return List.of("-XX:AOTCache=" + file, "-Xlog:aot*=off");
        }
        if (!learns) {
            return List.of();
        }
        Files.createDirectories(folder);
        forgetOlderBuilds();
        return List.of("-XX:AOTCacheOutput=" + draft);
    }

    /** For a run with it that came to nothing: perhaps because of it. */
    void forget() throws IOException {
        Files.deleteIfExists(draft);
        Files.deleteIfExists(file);
    }

    private void takeOverDraft() throws IOException {
        if (Files.exists(draft)) {
            if (isSound(draft)) {
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            } else {
                Files.delete(draft);
            }
        }
    }

    /** Whether a JVM that must use it, and verifies its checksums, gets as far as telling its version. */
    private boolean isSound(Path cache) throws IOException {
        var command = jvm.get()
                .options(
                        "-XX:AOTCache=" + cache,
                        "-XX:AOTMode=on",
                        "-XX:+UnlockDiagnosticVMOptions",
                        "-XX:+VerifySharedSpaces",
                        "-XX:-CreateCoredumpOnCrash",
                        "-XX:ErrorFile=/dev/null")
                .version(jar);
        return Commands.exitCode(new Launch(command, folder, Map.of()), Redirect.DISCARD) == 0;
    }

    private void forgetOlderBuilds() throws IOException {
        try (var caches = Files.newDirectoryStream(folder, jar.getFileName() + "-*")) {
            for (var cache : caches) {
                Files.deleteIfExists(cache);
            }
        }
    }
}
