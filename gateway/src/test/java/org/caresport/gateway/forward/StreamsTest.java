package org.caresport.gateway.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.caresport.gateway.town.Visitor.json;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.caresport.gateway.town.Town;
import org.caresport.gateway.town.Visitor;
import org.caresport.gateway.town.Wire;
import org.caresport.kit.testing.Patience;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Event streams of pages: in this town 6 of an address and 16 in all. */
@QuarkusTest
@WithTestResource(Town.class)
class StreamsTest {

    private static final String WANTED = "Accept: text/event-stream";
    private static final int OF_AN_ADDRESS = 6;
    private static final int ALL = 16;

    @Inject
    Visitor visitor;

    @Inject
    MeterRegistry meters;

    private final List<Wire> open = new ArrayList<>();

    @AfterEach
    void everybodyLeaves() throws IOException {
        for (Wire wire : open) {
            wire.close();
        }
        await().atMost(Patience.LONG)
                .until(() -> meters.get("gateway.streams.open").gauge().value() == 0);
    }

    /** Longer than a request may take to be answered (2.5 s), and a reader to read (3 s), in this town. */
    @Test
    void aStreamLastsAsLongAsItSaysSomething() throws IOException {
        Wire stream = listen("127.0.0.1", "/workbench/updates?events=8&every=700");

        String said = stream.readToEnd();

        assertThat(said).contains("data: 1\n\n").contains("data: 8\n\n").endsWith("0\r\n\r\n");
    }

    @Test
    void aPageHearsAtOnceThatItListensAndEachEventWhenItHappens() throws IOException {
        Wire stream = open("127.0.0.1", "/workbench/updates?events=2&every=1500", WANTED, "Accept-Encoding: gzip");
        long began = System.nanoTime();

        String head = stream.readHead();
        long listening = System.nanoTime() - began;
        String first = stream.readUntil("data: 1\n\n");

        assertThat(head).startsWith("HTTP/1.1 200 ").containsIgnoringCase("content-type: text/event-stream");
        assertThat(listening).isLessThan(1_400_000_000L);
        assertThat(first).contains("data: 1");
        assertThat(System.nanoTime() - began).isLessThan(2_900_000_000L);
    }

    @Test
    void anAddressMayHaveSoManyAndAnotherHasItsOwn() throws IOException {
        for (int i = 0; i < OF_AN_ADDRESS; i++) {
            assertThat(listen("127.0.0.2", "/workbench/updates?events=0").readHead())
                    .startsWith("HTTP/1.1 200 ");
        }

        assertThat(listen("127.0.0.2", "/workbench/updates?events=0").readHead())
                .startsWith("HTTP/1.1 429 ")
                .contains("Retry-After: 30");
        assertThat(listen("127.0.0.3", "/app/updates?events=0").readHead()).startsWith("HTTP/1.1 200 ");

        open.getFirst().close();
        await().atMost(Patience.LONG)
                .untilAsserted(() -> assertThat(listen("127.0.0.2", "/workbench/updates?events=0")
                                .readHead())
                        .startsWith("HTTP/1.1 200 "));
    }

    @Test
    void howeverManyListenPagesAndApiHaveTheirPlaces() throws IOException {
        for (int i = 0; i < ALL; i++) {
            assertThat(listen("127.0.0." + (10 + i), "/workbench/updates?events=0")
                            .readHead())
                    .startsWith("HTTP/1.1 200 ");
        }

        assertThat(listen("127.0.0.40", "/workbench/updates?events=0").readHead())
                .startsWith("HTTP/1.1 503 ");
        for (int i = 0; i < 50; i++) {
            assertThat(visitor.get("/workbench").statusCode()).isEqualTo(200);
        }
        assertThat(visitor.getAdmitted("/v1/referrals").statusCode()).isEqualTo(200);
    }

    @Test
    void aStreamThatIsNotAskedForAsOneTakesNoPlaceOfAPage() throws IOException {
        HttpResponse<String> unasked = visitor.get("/workbench/updates?events=0");
        HttpResponse<String> ofAnApi = visitor.send(visitor.admittedTo("/v1/referrals?events=0")
                .header("Accept", "text/event-stream")
                .GET());
        Wire old = new Wire(visitor.port());
        open.add(old);
        old.write("GET /workbench/updates?events=0 HTTP/1.0\r\nHost: g\r\n" + WANTED + "\r\n\r\n");

        assertThat(unasked.statusCode()).isEqualTo(400);
        assertThat(json(unasked).getString("detail")).contains("Accept: text/event-stream");
        assertThat(ofAnApi.statusCode()).isEqualTo(400);
        assertThat(old.readHead()).contains(" 400 ");
    }

    private Wire listen(String address, String path) throws IOException {
        return open(address, path, WANTED);
    }

    private Wire open(String address, String path, String... headers) throws IOException {
        Wire wire = Wire.from(address, visitor.port());
        open.add(wire);
        wire.write("GET " + path + " HTTP/1.1\r\nHost: gateway\r\nConnection: close\r\n" + String.join("\r\n", headers)
                + "\r\n\r\n");
        return wire;
    }
}
