package org.caresport.stack.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caresport.kit.testing.Patience.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.caresport.kit.testing.Patience;
import org.caresport.stack.Part;
import org.caresport.stack.supervision.PartStatus.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeeperTest {

    private static final Duration SOON = Patience.LONG;

    @TempDir
    Path folder;

    private final Map<Part, Keeper> keepers = new EnumMap<>(Part.class);
    private final List<PartStatus> heard = new CopyOnWriteArrayList<>();
    private Guard.Owned owned;

    @BeforeEach
    void anOwner() throws IOException {
        owned = new Guard(folder.resolve("run")).own();
    }

    @AfterEach
    void nothingStays() throws Exception {
        for (var keeper : keepers.values()) {
            keeper.end();
        }
        owned.close();
    }

    @Test
    void aPartThatCrashedIsStartedAgain() throws Exception {
        var keeper = started(lasting(Part.KAFKA));
        var before = keeper.status().pid();

        keeper.kill();

        assertThat(keeper.awaitReady(SOON)).isTrue();
        assertThat(keeper.status().pid()).isNotEqualTo(before);
        assertThat(keeper.status().restarts()).isEqualTo(1);
        assertThat(heard).extracting(PartStatus::trouble).contains("was killed");
    }

    @Test
    void aPartThatNeverBecomesReadyIsGivenUpAndTheReasonIsTold() throws Exception {
        var keeper = keep(program(Part.MAIL, Set.of(), "exit 7"));

        assertThat(keeper.awaitReady(SOON)).isFalse();

        assertThat(keeper.status().state()).isEqualTo(State.FAILED);
        assertThat(keeper.status().trouble()).isEqualTo("ended with exit code 7 before it was ready");
        assertThat(heard).filteredOn(status -> status.state() == State.STARTING).hasSize(3);
    }

    @Test
    void aPartWaitsForWhatItNeeds() throws Exception {
        var postgres = prepared(lasting(Part.POSTGRES));
        var keycloak = prepared(program(Part.KEYCLOAK, Set.of(Part.POSTGRES), "exec sleep 60"));

        keycloak.start();
        postgres.start();

        assertThat(keycloak.awaitReady(SOON)).isTrue();
        assertThat(heard)
                .extracting(status -> status.part() + " " + status.state())
                .containsExactly("POSTGRES STARTING", "POSTGRES READY", "KEYCLOAK STARTING", "KEYCLOAK READY");
    }

    @Test
    void aPartWhoseNeedFailedFailsToo() throws Exception {
        keep(program(Part.POSTGRES, Set.of(), "exit 1"));
        var keycloak = keep(program(Part.KEYCLOAK, Set.of(Part.POSTGRES), "exec sleep 60"));

        assertThat(keycloak.awaitReady(SOON)).isFalse();

        assertThat(keycloak.status().trouble()).isEqualTo("PostgreSQL did not start");
    }

    @Test
    void aRestingPartStaysDownUntilItIsResumed() throws Exception {
        var keeper = started(lasting(Part.KAFKA));
        var process = ProcessHandle.of(keeper.status().pid()).orElseThrow();

        keeper.rest();

        assertThat(process.isAlive()).isFalse();
        assertThat(keeper.status().state()).isEqualTo(State.STOPPED);

        keeper.resume();

        assertThat(keeper.awaitReady(SOON)).isTrue();
        assertThat(keeper.status().restarts()).isZero();
    }

    @Test
    void anEndedPartLeavesNoProcess() throws Exception {
        var keeper = started(lasting(Part.KAFKA));
        var process = ProcessHandle.of(keeper.status().pid()).orElseThrow();

        keeper.end();

        await().until(() -> !process.isAlive());
        assertThat(keeper.status().state()).isEqualTo(State.STOPPED);
    }

    private Keeper started(Program program) throws InterruptedException {
        var keeper = keep(program);
        assertThat(keeper.awaitReady(SOON)).isTrue();
        return keeper;
    }

    private Keeper keep(Program program) {
        var keeper = prepared(program);
        keeper.start();
        return keeper;
    }

    private Keeper prepared(Program program) {
        var keeper = new Keeper(program, owned, folder.resolve("log"), keepers, heard::add, Clock.systemUTC());
        keepers.put(program.part(), keeper);
        return keeper;
    }

    private Program lasting(Part part) {
        return program(part, Set.of(), "exec sleep 60");
    }

    /** A part that is ready when its script got going. */
    private Program program(Part part, Set<Part> needs, String script) {
        var mark = folder.resolve(part.id() + "-goes");
        var command = script.startsWith("exit") ? script : "touch '" + mark + "'; " + script;
        return new Program() {
            @Override
            public Part part() {
                return part;
            }

            @Override
            public Set<Part> needs() {
                return needs;
            }

            @Override
            public void prepare() throws IOException {
                Files.deleteIfExists(mark);
            }

            @Override
            public Launch launch() {
                return new Launch(List.of("bash", "-c", command), folder, Map.of());
            }

            @Override
            public boolean ready() {
                return Files.exists(mark);
            }
        };
    }
}
