package org.caresport.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caresport.gateway.town.NarrowDoor.CONNECTIONS;
import static org.caresport.gateway.town.NarrowDoor.CONNECTIONS_OF_ADDRESS;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.caresport.gateway.town.NarrowDoor;
import org.caresport.gateway.town.Visitor;
import org.caresport.gateway.town.Wire;
import org.caresport.kit.testing.Patience;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Having many connections keeps nobody out: neither all of them, nor those of one address. */
@QuarkusTest
@TestProfile(NarrowDoor.class)
class CrowdTest {

    private static final String ASK = "GET /v1/activities HTTP/1.1\r\nHost: x\r\n\r\n";
    private static final String ONE = "127.0.0.2";
    private static final String OTHER = "127.0.0.3";

    @Inject
    Visitor visitor;

    @Inject
    Connections connections;

    private final List<Wire> opened = new ArrayList<>();

    @BeforeEach
    void nobodyIsThere() {
        Patience.await().untilAsserted(() -> assertThat(connections.size()).isZero());
    }

    @AfterEach
    void leave() throws IOException {
        for (Wire wire : opened) {
            wire.close();
        }
    }

    @Test
    void anAddressHasSoManyConnectionsAndNoMore() throws IOException {
        for (int i = 0; i < CONNECTIONS_OF_ADDRESS; i++) {
            from(ONE);
        }
        Patience.await().untilAsserted(() -> assertThat(connections.size()).isEqualTo(CONNECTIONS_OF_ADDRESS));

        assertThat(from(ONE).isClosedByPeer()).isTrue();
        assertThat(answerTo(from(OTHER))).startsWith("HTTP/1.1 200 ");
    }

    @Test
    void whoGoesMakesRoomForTheNextOfTheSameAddress() throws IOException {
        for (int i = 0; i < CONNECTIONS_OF_ADDRESS; i++) {
            from(ONE);
        }
        Patience.await().untilAsserted(() -> assertThat(connections.size()).isEqualTo(CONNECTIONS_OF_ADDRESS));
        opened.getFirst().close();
        Patience.await().untilAsserted(() -> assertThat(connections.size()).isEqualTo(CONNECTIONS_OF_ADDRESS - 1));

        assertThat(answerTo(from(ONE))).startsWith("HTTP/1.1 200 ");
    }

    @Test
    void whenAllAreTakenWhoHasBeenIdleLongestMakesRoomAndNobodyWhoWaitsForAnAnswer() throws IOException {
        Wire busy = from(ONE);
        busy.write("GET /v1/activities?slow=1500 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        Wire idle = from(ONE);
        answerTo(idle);
        for (int i = 2; i < CONNECTIONS; i++) {
            from(i < CONNECTIONS_OF_ADDRESS ? ONE : OTHER);
        }
        Patience.await().untilAsserted(() -> assertThat(connections.size()).isEqualTo(CONNECTIONS));

        assertThat(answerTo(from(OTHER))).startsWith("HTTP/1.1 200 ");
        assertThat(busy.readToEnd()).startsWith("HTTP/1.1 200 ");
    }

    private Wire from(String address) throws IOException {
        Wire wire = Wire.from(address, visitor.port());
        opened.add(wire);
        return wire;
    }

    private static String answerTo(Wire wire) throws IOException {
        wire.write(ASK);
        return wire.readHead();
    }
}
