package org.caresport.kit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A port that nobody else gets until this JVM ends, though at times nothing listens on it.
 *
 * <p>A port that the system hands out (number 0) is anybody's again as soon as it is closed: the next connection that
 * some program makes may leave from it. So these lie below what systems hand out (Linux from 32768, others from 49152),
 * and a locked file a port keeps tests of other JVMs off.
 */
public final class OwnPort {

    static final int FIRST = 20_000;
    static final int LAST = 32_000;

    private OwnPort() {}

    public static int take() {
        var begin = ThreadLocalRandom.current().nextInt(FIRST, LAST + 1);
        var number = begin;
        do {
            if (takes(number)) {
                return number;
            }
            number = number == LAST ? FIRST : number + 1;
        } while (number != begin);
        throw new IllegalStateException("no free port from %d to %d".formatted(FIRST, LAST));
    }

    private static boolean takes(int number) {
        try {
            var folder = Files.createDirectories(Path.of(System.getProperty("java.io.tmpdir"), "caresport-ports"));
            var file = FileChannel.open(
                    folder.resolve(Integer.toString(number)), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isOurs(file) && nobodyListens(number)) {
                keep(file);
                return true;
            }
            file.close();
            return false;
        } catch (IOException e) {
            return false; // another user's
        }
    }

    private static boolean isOurs(FileChannel file) throws IOException {
        try {
            return file.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false; // taken by another class loader of this JVM
        }
    }

    private static boolean nobodyListens(int number) {
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(number), 1);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Class loaders come and go between test classes, and what one forgets would be unlocked: a shutdown hook stays. */
    private static void keep(FileChannel file) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                file.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }));
    }
}
