package org.caresport.gateway.body;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.file.OpenOptions;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.caresport.gateway.config.GatewayConfig;

/**
 * Where large bodies wait. They are patients' data: the folder and the files are for the gateway's own user alone, a file
 * loses its name as soon as it is open, and what a crash between the two left behind goes at the next start.
 */
@ApplicationScoped
class Spool {

    private static final String OWNER_ALONE = "rwx------";
    private static final OpenOptions FILE = new OpenOptions()
            .setCreateNew(true)
            .setRead(true)
            .setWrite(true)
            .setPerms("rw-------")
            .setDeleteOnClose(true); // on POSIX systems the name goes at once

    private final Vertx vertx;
    private final Path folder;

    Spool(Vertx vertx, GatewayConfig config) {
        this.vertx = vertx;
        this.folder = config.bodies()
                .folder()
                .map(Path::of)
                .orElseGet(() -> Path.of(
                        System.getProperty("java.io.tmpdir"),
                        "caresport-gateway-" + config.listen().port()));
    }

    /** Before the door opens. */
    void prepare(@Observes @Priority(1) StartupEvent starting) {
        try {
            prepare(folder);
        } catch (IOException | UnsupportedOperationException e) {
            throw new IllegalStateException(
                    "Large bodies can't be kept in " + folder + ": it must be a folder of the gateway's own user."
                            + " caresport.gateway.bodies.folder names another one.",
                    e);
        }
    }

    static void prepare(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            Path parent = folder.toAbsolutePath().getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.createDirectory(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ALONE)));
        }
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException("not a folder");
        }
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(OWNER_ALONE));
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(folder)) {
            for (Path leftover : leftovers) {
                Files.delete(leftover);
            }
        }
    }

    Future<AsyncFile> file() {
        return vertx.fileSystem()
                .open(folder.resolve(UUID.randomUUID().toString()).toString(), FILE);
    }

    Path folder() {
        return folder;
    }
}
