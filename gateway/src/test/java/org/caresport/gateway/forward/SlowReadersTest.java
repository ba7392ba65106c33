package org.caresport.gateway.forward;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.caresport.gateway.town.Town;
import org.caresport.gateway.town.Visitor;
import org.caresport.gateway.town.Wire;
import org.caresport.kit.testing.Patience;
import org.junit.jupiter.api.Test;

/** Who reads an answer slowly holds no connection to a service. */
@QuarkusTest
@WithTestResource(Town.class)
class SlowReadersTest {

    @Inject
    Visitor visitor;

    @Inject
    MeterRegistry meters;

    @Test
    void aHundredReadersWhoDoNotReadHoldUpNobody() throws Exception {
        List<Wire> readers = new ArrayList<>();
        try {
            for (int i = 0; i < 100; i++) {
                Wire reader = Wire.readingLittle(visitor.port());
                reader.write("GET /v1/activities?bytes=1200000 HTTP/1.1\r\nHost: x\r\n\r\n");
                readers.add(reader);
            }
            for (Wire reader : readers) {
                Patience.await()
                        .untilAsserted(() -> assertThat(reader.available()).isPositive());
            }

            for (int i = 0; i < 20; i++) {
                long began = System.nanoTime();
                assertThat(visitor.get("/v1/activities").statusCode()).isEqualTo(200);
                assertThat(visitor.postAdmitted("/v1/activities", "{}").statusCode())
                        .isEqualTo(200);
                assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMillis(1500));
            }
        } finally {
            for (Wire reader : readers) {
                reader.close();
            }
        }
    }

    @Test
    void anAnswerThatIsNotTakenIsNotKeptForEver() throws IOException {
        try (Wire reader = Wire.readingLittle(visitor.port())) {
            reader.write("GET /v1/activities?bytes=30000000 HTTP/1.1\r\nHost: x\r\n\r\n");
            Patience.await().untilAsserted(() -> assertThat(reader.available()).isPositive());
            Patience.await().untilAsserted(() -> assertThat(inHand()).isZero());

            assertThat(reader.readAtMost(40_000_000)).isLessThan(30_000_000);
        }
    }

    @Test
    void whoReadsGetsALongAnswerWhole() throws IOException {
        try (Wire reader = new Wire(visitor.port())) {
            reader.write("GET /v1/activities?bytes=30000000 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
            reader.readHead();

            assertThat(reader.readAtMost(40_000_000)).isEqualTo(30_000_000);
        }
    }

    private double inHand() {
        return meters.get("gateway.requests.inside").gauge().value();
    }
}
