package org.caresport.stack.part;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A command line for the Java that runs this: small heap, one collector thread, an end instead of a crippled life. Nine of
 * them share a few cores, so each compiles with the quick compiler only: the other one spends more than it saves in the
 * first ten thousand requests (decision 0007).
 */
final class Jvm {

    private final List<String> command = new ArrayList<>();

    private Jvm(int heapMegabytes) {
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + heapMegabytes + "m");
        command.addAll(List.of(
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseCompactObjectHeaders",
                "-XX:+ExitOnOutOfMemoryError",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8"));
    }

    static Jvm withHeap(int megabytes) {
        return new Jvm(megabytes);
    }

    Jvm options(String... options) {
        return options(List.of(options));
    }

    Jvm options(List<String> options) {
        command.addAll(options);
        return this;
    }

    List<String> jar(Path jar) {
        command.addAll(List.of("-jar", jar.toString()));
        return List.copyOf(command);
    }

    /** Only says its version, as somebody who might run this jar. */
    List<String> version(Path jar) {
        command.addAll(List.of("-cp", jar.toString(), "-version"));
        return List.copyOf(command);
    }

    List<String> main(List<Path> classPath, String main, String... arguments) {
        command.add("-cp");
        command.add(String.join(
                File.pathSeparator, classPath.stream().map(Path::toString).toList()));
        command.add(main);
        command.addAll(List.of(arguments));
        return List.copyOf(command);
    }
}
