package org.caresport.stack.command;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.caresport.stack.Settings;
import org.caresport.stack.StackException;

/** A program of another module, run in this terminal to its end. */
record Tool(Path module, String main) {

    static Tool demo(Settings settings, String main) {
        return new Tool(settings.project().resolve("deploy/demo"), "org.caresport.demo." + main);
    }

    static Tool benchmark(Settings settings) {
        return new Tool(settings.project().resolve("deploy/benchmark"), "org.caresport.benchmark.Bench");
    }

    /** Returns its exit code. */
    int run(List<String> arguments) throws IOException, InterruptedException {
        var jar = module.resolve("target/%s-0.1.0.jar".formatted(module.getFileName()));
        if (!Files.exists(jar)) {
            throw new StackException("%s is not built; run ./caresport build".formatted(module.getFileName()));
        }
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dstdout.encoding=UTF-8", "-cp"));
        command.add(jar + File.pathSeparator + module.resolve("target/lib/*"));
        command.add(main);
        command.addAll(arguments);
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }

    /** Where the tools find the stack. */
    static List<String> addresses(Settings settings) {
        return List.of(
                "--gateway", settings.publicUrl().toString(),
                "--identity", settings.issuer().toString(),
                "--keys", settings.home().keys().toString());
    }
}
