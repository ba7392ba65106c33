package org.caresport.stack.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The ahead-of-time cache (JEP 483, 514) of one service: classes loaded and linked in an earlier run, which more than
 * halves its start. It belongs to one jar and one Java; a JVM that finds it unfit starts without it.
 */
final class StartCache {

    private final Path file;
    private final boolean learns;

    /** @param learns whether to make the cache when there is none; the service then writes it when it ends */
    StartCache(Path folder, Path jar, boolean learns) throws IOException {
        var version = "%x-%x-%s"
                .formatted(
                        Files.getLastModifiedTime(jar).toMillis(),
                        Files.size(jar),
                        System.getProperty("java.vm.version"));
        this.file = folder.resolve(jar.getFileName() + "-" + version + ".aot");
        this.learns = learns;
    }

    /** Whether the next run makes the cache, and so takes its time to end. */
    boolean isLearning() {
        return learns && !Files.exists(file);
    }

    List<String> options() throws IOException {
        if (Files.exists(file)) {
            return List.of("-XX:AOTCache=" + file, "-Xlog:aot*=off");
        }
        if (learns) {
            Files.createDirectories(file.getParent());
            return List.of("-XX:AOTCacheOutput=" + file);
        }
        return List.of();
    }
}
