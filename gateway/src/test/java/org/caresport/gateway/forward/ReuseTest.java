package org.caresport.gateway.forward;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import org.caresport.gateway.town.Town;
import org.caresport.gateway.town.Visitor;
import org.caresport.gateway.town.Wire;
import org.junit.jupiter.api.Test;

/** A connection to a service that went to the next request is not taken from it by the one before. */
@QuarkusTest
@WithTestResource(Town.class)
class ReuseTest {

    private static final int STEP = 48 * 1024;

    @Inject
    Visitor visitor;

    /**
     * The service has told everything, and its connection serves somebody else by now; what it told still waits in the
     * gateway for a reader who leaves. How much waits there and not in the kernel depends on the machine: every size is tried.
     */
    @Test
    void aReaderWhoLeavesBeforeTheEndBreaksOffNobodyElse() throws Exception {
        for (int size = STEP; size < 120 * STEP; size += STEP) {
            CompletableFuture<HttpResponse<String>> next;
            try (Wire reader = Wire.readingLittle(visitor.port())) {
                reader.write("GET /v1/activities?bytes=" + size + " HTTP/1.1\r\nHost: x\r\n\r\n");
                reader.readHead();
                Thread.sleep(20);
                next = visitor.sendAsync(visitor.to("/v1/activities?slow=60").GET());
                Thread.sleep(20);
            }

            assertThat(next.get().statusCode())
                    .as("beside %d bytes unread: %s", size, next.get().body())
                    .isEqualTo(200);
        }
    }

    @Test
    void whoLeavesAtAnyMomentBreaksOffNobodyElse() throws Exception {
        for (int i = 0; i < 300; i++) {
            CompletableFuture<HttpResponse<String>> next;
            try (Wire leaver = new Wire(visitor.port())) {
                leaver.resetOnClose();
                leaver.write("GET /v1/activities?slow=" + i % 4 + " HTTP/1.1\r\nHost: x\r\n\r\n");
                next = visitor.sendAsync(visitor.to("/v1/activities?slow=3").GET());
                Thread.sleep(i % 7);
            }

            assertThat(next.get().statusCode()).as(next.get().body()).isEqualTo(200);
        }
    }

    @Test
    void aReadThatMetAConnectionTheServiceHadJustClosedIsAskedAgain() throws IOException {
        for (int i = 0; i < 10; i++) {
            assertThat(visitor.getAdmitted("/v1/matches").statusCode()).isEqualTo(200);

            assertThat(visitor.getAdmitted("/v1/matches?dropreused").statusCode())
                    .isEqualTo(200);
        }
    }
}
