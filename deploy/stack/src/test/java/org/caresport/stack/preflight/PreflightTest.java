package org.caresport.stack.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.caresport.kit.testing.OwnPort;
import org.caresport.stack.Port;
import org.caresport.stack.Settings;
import org.caresport.stack.state.PortsFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreflightTest {

    private static final long ENOUGH = 8L << 30;

    @TempDir
    Path folder;

    private Settings settings;

    @BeforeEach
    void aStackOnFreePorts() {
        settings = Settings.isolated(folder, folder.resolve("not/there/yet"), OwnPort::take);
    }

    @Test
    void aMachineWithRoomHasNothingToComplainAbout() throws IOException {
        assertThat(new Preflight(settings, () -> ENOUGH).complaints()).isEmpty();
    }

    @Test
    void aBusyPortIsToldWithItsPurposeAndTheSettingThatMovesIt() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var complaints =
                    new Preflight(settings.with(Port.KEYCLOAK, other.getLocalPort()), () -> ENOUGH).complaints();

            assertThat(complaints)
                    .singleElement()
                    .asString()
                    .contains("Port " + other.getLocalPort() + " is busy", "Keycloak", "CARESPORT_PORT_KEYCLOAK=");
        }
    }

    @Test
    void aPortThatAnotherProgramHoldsOnAllAddressesIsBusyToo() throws IOException {
        try (var other = new ServerSocket(0)) {
            var complaints = new Preflight(settings.with(Port.SMTP, other.getLocalPort()), () -> ENOUGH).complaints();

            assertThat(complaints).singleElement().asString().contains("CARESPORT_PORT_SMTP");
        }
    }

    @Test
    void onePortForTwoPartsIsToldWithBoth() throws IOException {
        var clash = settings.with(Port.MATCHING, settings.port(Port.GATEWAY));

        assertThat(new Preflight(clash, () -> ENOUGH).complaints())
                .singleElement()
                .asString()
                .contains("wanted twice", "CARESPORT_PORT_MATCHING", "CARESPORT_PORT_GATEWAY");
    }

    @Test
    void tooLittleMemoryIsToldInNumbers() throws IOException {
        assertThat(new Preflight(settings, () -> 1L << 30).complaints())
                .singleElement()
                .asString()
                .contains("1.0 GiB available, 3.0 GiB needed");
    }

    @Test
    void aMovedGatewayWouldMakeStoredLinksLieAndIsRefused() throws IOException {
        settings.home().create();
        new PortsFile(settings.home()).write(settings.ports());
        var free = OwnPort.take();

        assertThat(new Preflight(settings.with(Port.GATEWAY, free), () -> ENOUGH).complaints())
                .singleElement()
                .asString()
                .contains("CARESPORT_PORT_GATEWAY=" + settings.port(Port.GATEWAY), "--fresh");
    }

    @Test
    void thisMachineKnowsItsMemory() throws IOException {
        assertThat(new MachineMemory().available()).isBetween(64L << 20, 1L << 50);
    }
}
