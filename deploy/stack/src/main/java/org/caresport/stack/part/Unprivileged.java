package org.caresport.stack.part;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.caresport.stack.supervision.Program.Launch;

/**
 * The way around PostgreSQL's refusal to run as root, which is what people are in containers and on build machines: a
 * user namespace in which root is nobody, or else a real change to the user nobody.
 */
final class Unprivileged {

    private static final int NOBODY = 65534;
    private static final List<String> NAMESPACE = List.of("unshare", "-U");
    private static final List<String> CHANGE =
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");

    private Unprivileged() {}

    /** What to put before a command. */
    static List<String> prefix() throws IOException {
        if (!isRoot()) {
            return List.of();
        }
        return namespacesWork() ? NAMESPACE : CHANGE;
    }

    /** Gives a folder to the user that {@link #prefix()} leads to. */
    static void hand(Path folder) throws IOException {
        if (isRoot() && !namespacesWork()) {
            try (var files = Files.walk(folder)) {
                for (var file : files.toList()) {
                    Files.setAttribute(file, "unix:uid", NOBODY);
                    Files.setAttribute(file, "unix:gid", NOBODY);
                }
            }
        }
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static boolean namespacesWork() throws IOException {
        try {
            return Commands.exitCode(
                            new Launch(List.of("unshare", "-U", "true"), Path.of("/"), Map.of()), Redirect.DISCARD)
                    == 0;
        } catch (IOException e) {
            return false; // no such command here
        }
    }
}
