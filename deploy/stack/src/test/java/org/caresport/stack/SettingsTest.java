package org.caresport.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import org.caresport.kit.testing.OwnPort;
import org.caresport.stack.state.PortsFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    @TempDir
    Path project;

    @Test
    void withoutWishesEverythingIsWhereTheDocumentationSays() {
        var settings = Settings.from(project, Map.of());

        assertThat(settings.home().root()).isEqualTo(project.resolve(".caresport"));
        assertThat(settings.publicUrl()).isEqualTo(URI.create("http://127.0.0.1:8080"));
        assertThat(settings.issuer()).isEqualTo(URI.create("http://127.0.0.1:8180/realms/caresport"));
        assertThat(settings.isWhole()).isTrue();
    }

    @Test
    void noTwoPortsAreUsuallyTheSame() {
        var numbers = new HashSet<Integer>();
        for (var port : Port.values()) {
            numbers.add(port.usual());
        }

        assertThat(numbers).hasSize(Port.values().length);
    }

    @Test
    void anEnvironmentVariableMovesAPortAndTheAddressesMadeOfIt() {
        var settings = Settings.from(project, Map.of("CARESPORT_PORT_GATEWAY", " 8088 "));

        assertThat(settings.publicUrl()).isEqualTo(URI.create("http://127.0.0.1:8088"));
    }

    @Test
    void aPortThatIsNoneIsToldWithItsVariable() {
        assertThatThrownBy(() -> Settings.from(project, Map.of("CARESPORT_PORT_KAFKA", "70000")))
                .isInstanceOf(StackException.class)
                .hasMessage("CARESPORT_PORT_KAFKA is '70000', which is no port number");
    }

    @Test
    void oneNumberMovesEveryPort() {
        var settings = Settings.from(project, Map.of()).allFrom(20_000);

        assertThat(settings.port(Port.GATEWAY)).isEqualTo(20_000);
        assertThat(settings.ports().values())
                .doesNotHaveDuplicates()
                .allSatisfy(port -> assertThat(port).isBetween(20_000, 20_000 + Port.values().length - 1));
    }

    @Test
    void aPortOutOfRangeIsTold() {
        var settings = Settings.from(project, Map.of());

        assertThatThrownBy(() -> settings.with(Port.KAFKA_CONTROLLER, 70_000))
                .isInstanceOf(StackException.class)
                .hasMessage("The port of kafka-controller is 70000, which is no port number: they go from 1 to 65535");
        assertThatThrownBy(() -> settings.allFrom(65_530)).hasMessageContaining("--ports-from is 65530");
        assertThatThrownBy(() -> settings.allFrom(-1)).hasMessageContaining("--ports-from is -1");
    }

    @Test
    void whatIsWishedNowDoesNotMoveWhatRuns() throws IOException {
        var started = Settings.from(project, Map.of("CARESPORT_PORT_GATEWAY", "8088"));
        started.home().create();
        new PortsFile(started.home()).write(started.ports());

        var wished = Settings.from(project, Map.of("CARESPORT_PORT_GATEWAY", "9999"));

        assertThat(wished.asStarted().publicUrl()).isEqualTo(URI.create("http://127.0.0.1:8088"));
    }

    @Test
    void laterCommandsFindTheStackWhereItWasStarted() throws IOException {
        var started = Settings.from(project, Map.of("CARESPORT_PORT_SMTP", "2626"));
        started.home().create();
        new PortsFile(started.home()).write(started.ports());

        var later = Settings.from(project, Map.of());

        assertThat(later.port(Port.SMTP)).isEqualTo(2626);
        assertThat(later.ports()).isEqualTo(started.ports());
    }

    @Test
    void lessThanEverythingCanBeStarted() {
        var settings = Settings.from(project, Map.of("CARESPORT_PARTS", "postgres, kafka"));

        assertThat(settings.parts()).containsExactlyInAnyOrder(Part.POSTGRES, Part.KAFKA);
        assertThat(settings.usedPorts()).containsExactlyInAnyOrder(Port.POSTGRES, Port.KAFKA, Port.KAFKA_CONTROLLER);
        assertThat(settings.isWhole()).isFalse();
    }

    @Test
    void anUnknownPartIsToldTogetherWithTheKnownOnes() {
        assertThatThrownBy(() -> Settings.from(project, Map.of("CARESPORT_PARTS", "postgres,oracle")))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("'oracle'")
                .hasMessageContaining("keycloak");
    }

    @Test
    void isolatedStacksShareNoPort() {
        var one = Settings.isolated(project, project.resolve("one"), OwnPort::take);

        assertThat(new HashSet<>(one.ports().values())).hasSize(Port.values().length);
        assertThat(one.ports().values()).doesNotContain(8080, 8180, 5433, 9092);
    }
}
