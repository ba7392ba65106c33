package org.caresport.stack.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caresport.kit.testing.Patience.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.caresport.kit.testing.Patience;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuardTest {

    @TempDir
    Path run;

    private final List<Process> processes = new ArrayList<>();
    private Guard guard;

    @BeforeEach
    void aGuard() throws IOException {
        guard = new Guard(run);
    }

    @AfterEach
    void nothingStays() {
        processes.forEach(Process::destroyForcibly);
    }

    @Test
    void aLaunchedProcessEndsWhenItsOwnerIsKilled() throws Exception {
        var owner = start("sleep", "60");
        var folder = folderOf(owner);
        var child = start("bash", script(), "launch", folder.toString(), "child", "TERM", "sleep", "60");
        var watcher = start("bash", script(), "watch", folder.toString());
        await().until(() -> Files.exists(folder.resolve("child")));

        owner.destroyForcibly();

        assertThat(child.onExit()).succeedsWithin(Patience.LONG);
        assertThat(watcher.onExit()).succeedsWithin(Patience.LONG);
        assertThat(folder).doesNotExist();
    }

    @Test
    void whatIsNotNotedEndsTooWhenItCarriesTheMarkOfItsOwner() throws Exception {
        var owner = marked("bash", "-c", "sleep 61 & echo $!; wait");
        var helper =
                ProcessHandle.of(Long.parseLong(owner.inputReader().readLine())).orElseThrow();
        var folder = folderOf(owner);
        var bystander = start("sleep", "60");
        var watcher = marked("bash", script(), "watch", folder.toString());
        await().until(() -> Files.exists(folder.resolve(".mark")));

        owner.destroyForcibly();

        assertThat(watcher.onExit()).succeedsWithin(Patience.LONG);
        await().until(() -> !helper.isAlive());
        assertThat(bystander.isAlive()).isTrue();
    }

    @Test
    void aProcessThatDoesNotListenIsKilledInTheEnd() throws Exception {
        var owner = start("sleep", "60");
        var folder = folderOf(owner);
        var stubborn = start(
                "bash",
                script(),
                "launch",
                folder.toString(),
                "stubborn",
                "TERM",
                "bash",
                "-c",
                "trap '' TERM; echo deaf; while :; do sleep 0.1; done");
        assertThat(stubborn.inputReader().readLine()).isEqualTo("deaf");
        owner.destroyForcibly().waitFor();

        sweepWithPatience("5");

        assertThat(stubborn.isAlive()).isFalse();
    }

    @Test
    void aForeignProcessThatGotAnOldIdIsLeftAlone() throws Exception {
        var owner = start("sleep", "60");
        var folder = folderOf(owner);
        var foreign = start("sleep", "60");
        Files.writeString(folder.resolve("old"), foreign.pid() + ".12345 TERM\n");
        owner.destroyForcibly().waitFor();

        guard.sweep();

        assertThat(folder).doesNotExist();
        assertThat(foreign.isAlive()).isTrue();
    }

    @Test
    void whatALivingOwnerLaunchedIsLeftAlone() throws Exception {
        try (var owned = guard.own()) {
            var child = owned.launch(
                    "child", new Program.Launch(List.of("sleep", "60"), run, Map.of()), "TERM", run.resolve("log"));
            processes.add(child);

            guard.sweep();

            assertThat(child.isAlive()).isTrue();
        }
    }

    @Test
    void nothingIsLaunchedForAnOwnerThatIsGone() throws Exception {
        var owner = start("sleep", "60");
        var folder = folderOf(owner);
        owner.destroyForcibly().waitFor();

        var late = start("bash", script(), "launch", folder.toString(), "late", "TERM", "sleep", "60");

        assertThat(late.waitFor()).isEqualTo(1);
    }

    private void sweepWithPatience(String tenths) throws Exception {
        var sweep = new ProcessBuilder("bash", script(), "sweep", run.toString());
        sweep.environment().put("CARESPORT_GUARD_PATIENCE", tenths);
        assertThat(sweep.start().waitFor()).isZero();
    }

    private Path folderOf(Process owner) throws Exception {
        var identity = start("bash", script(), "identity", Long.toString(owner.pid()));
        var text = new String(identity.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return Files.createDirectories(run.resolve("owner." + text));
    }

    private String script() {
        return run.resolve("guard.sh").toString();
    }

    /** As what a detached supervisor starts. */
    private Process marked(String... command) throws IOException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("CARESPORT_MARK", run.getFileName().toString());
        var process = builder.start();
        processes.add(process);
        return process;
    }

    private Process start(String... command) throws IOException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        processes.add(process);
        return process;
    }
}
