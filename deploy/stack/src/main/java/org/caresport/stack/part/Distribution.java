package org.caresport.stack.part;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.caresport.stack.StackException;

/**
 * The programs that came with the build as Maven artefacts, in {@code deploy/stack/target}. What must be done to them
 * once (unpack, build) is done once for every stack of this checkout, whichever comes first.
 */
final class Distribution {

    private final Path target;

    Distribution(Path project) {
        this.target = project.resolve("deploy/stack/target");
    }

    Path kafka() {
        return target.resolve("parts/kafka");
    }

    Path libraries() {
        return target.resolve("lib/*");
    }

    /** What runs the processes that are written in this module. */
    List<Path> ownClassPath() {
        return List.of(target.resolve("classes"), libraries());
    }

    /** What services learnt in earlier runs. */
    Path caches() {
        return target.resolve("caches");
    }

    /** PostgreSQL's folder with {@code bin}, unpacked when it isn't. */
    Path postgres() throws IOException {
        var archive = target.resolve("parts/postgres/postgres-%s-%s.txz".formatted(system(), processor()));
        var unpacked = target.resolve("parts/postgres/unpacked");
        once(unpacked, () -> {
            var draft = Files.createTempDirectory(archive.getParent(), "unpacking");
            Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rwxr-xr-x"));
            untar(archive, draft);
            Files.move(draft, unpacked, StandardCopyOption.ATOMIC_MOVE);
        });
        return unpacked;
    }

    /** Keycloak's folder, before it is built. */
    Path keycloak() throws IOException {
        try (var folders = Files.newDirectoryStream(target.resolve("parts/keycloak"), "keycloak-*")) {
            for (var folder : folders) {
                return folder;
            }
        }
        throw new StackException("Keycloak is missing from the build; run ./caresport build");
    }

    /** Does something whose result is {@code done}, unless it is there; safe against other processes that do the same. */
    static void once(Path done, Task task) throws IOException {
        if (Files.exists(done)) {
            return;
        }
        var lock = done.resolveSibling(done.getFileName() + ".lock");
        try (var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var held = channel.lock()) {
            if (held.isValid() && !Files.exists(done)) {
                task.run();
            }
        }
    }

    interface Task {
        void run() throws IOException;
    }

    private static void untar(Path archive, Path folder) throws IOException {
        try (var tar = new TarArchiveInputStream(
                new XZCompressorInputStream(new BufferedInputStream(Files.newInputStream(archive))))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var file = folder.resolve(entry.getName()).normalize();
                if (!file.startsWith(folder)) {
                    throw new IOException(archive + " leads out of its folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                    continue;
                }
                Files.createDirectories(file.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, file);
                    var executable = (entry.getMode() & 0100) != 0;
                    Files.setPosixFilePermissions(
                            file, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
                }
            }
        }
    }

    private static String system() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
    }

    private static String processor() {
        return switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            case String other -> throw new StackException("there is no PostgreSQL among the parts for " + other);
        };
    }
}
