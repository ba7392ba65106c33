package org.caresport.gateway.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caresport.gateway.town.Visitor.header;
import static org.caresport.gateway.town.Visitor.json;
import static org.caresport.gateway.town.Visitor.received;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.caresport.gateway.town.NarrowDoor;
import org.caresport.gateway.town.Tokens;
import org.caresport.gateway.town.Visitor;
import org.caresport.gateway.town.Wire;
import org.caresport.kit.testing.Patience;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies wait in memory or in a file, share what room there is, and give it back however they end. */
@QuarkusTest
@TestProfile(NarrowDoor.class)
class RoomForBodiesTest {

    private static final String PATH = "/v1/referrals";

    @Inject
    Visitor visitor;

    @Inject
    Tokens tokens;

    @Inject
    Spool spool;

    @Inject
    MeterRegistry meters;

    @AfterEach
    void allRoomIsGivenBack() {
        Patience.await().untilAsserted(() -> {
            assertThat(left("memory")).isEqualTo(NarrowDoor.MEMORY);
            assertThat(left("disk")).isEqualTo(NarrowDoor.DISK);
        });
        assertThat(spool.folder()).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, NarrowDoor.IN_MEMORY - 1, NarrowDoor.IN_MEMORY, NarrowDoor.IN_MEMORY + 1, 250_000})
    void aBodyArrivesAsItWasSentHoweverItWaited(int size) {
        String body = text(size);

        HttpResponse<String> announced = visitor.postAdmitted(PATH, body);
        HttpResponse<String> chunked = visitor.send(visitor.admittedTo(PATH)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(body.getBytes(StandardCharsets.US_ASCII)))));

        assertThat(announced.statusCode()).isEqualTo(200);
        assertThat(json(announced).getString("body")).isEqualTo(body);
        assertThat(json(chunked).getString("body")).isEqualTo(body);
        assertThat(received(chunked, "Content-Length")).isEqualTo(Integer.toString(size));
        assertThat(received(chunked, "Transfer-Encoding")).isNull();
    }

    @Test
    void aLargeBodyHasNoNameWhileItWaits() throws IOException {
        try (Wire slow = slowPost(200_000, 150_000)) {
            Patience.await().untilAsserted(() -> assertThat(left("disk")).isEqualTo(NarrowDoor.DISK - 150_000));

            assertThat(spool.folder()).isEmptyDirectory();
        }
    }

    @Test
    void whenTheMemoryIsFullSmallBodiesWaitInFiles() throws IOException {
        List<Wire> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 5; i++) {
                slow.add(slowPost(16_000, 15_000));
            }
            Patience.await().untilAsserted(() -> assertThat(left("disk")).isLessThan(NarrowDoor.DISK));

            assertThat(json(visitor.postAdmitted(PATH, text(15_000))).getInteger("bodyLength"))
                    .isEqualTo(15_000);
        } finally {
            for (Wire wire : slow) {
                wire.close();
            }
        }
    }

    @Test
    void whenTheDiskIsFullTheNextIsAskedToComeBack() throws IOException {
        try (Wire slow = slowPost(260_000, 250_000)) {
            Patience.await().untilAsserted(() -> assertThat(left("disk")).isEqualTo(NarrowDoor.DISK - 250_000));

            HttpResponse<String> refused = visitor.postAdmitted(PATH, text(100_000));

            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(json(refused).getString("type")).endsWith("/problems/too-busy");
            assertThat(header(refused, "Retry-After")).isEqualTo("5");
            assertThat(visitor.postAdmitted(PATH, "{}").statusCode()).isEqualTo(200);
        }
        allRoomIsGivenBack();
        assertThat(visitor.postAdmitted(PATH, text(100_000)).statusCode()).isEqualTo(200);
    }

    private Wire slowPost(int declared, int sent) throws IOException {
        Wire wire = new Wire(visitor.port());
        wire.write("POST " + PATH + " HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nAuthorization: Bearer "
                + tokens.valid() + "\r\nContent-Length: " + declared + "\r\n\r\n" + text(sent));
        return wire;
    }

    private double left(String where) {
        return meters.get("gateway.bodies." + where + ".left").gauge().value();
    }

    /** No two stretches of it are the same. */
    private static String text(int size) {
        StringBuilder text = new StringBuilder(size + 8);
        for (int i = 0; text.length() < size; i++) {
            text.append(i).append(' ');
        }
        return text.substring(0, size);
    }
}
