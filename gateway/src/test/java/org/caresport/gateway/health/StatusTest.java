package org.caresport.gateway.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.caresport.gateway.town.Town;
import org.caresport.gateway.town.Visitor;
import org.junit.jupiter.api.Test;

/** A service that listens and does not answer, as one that hangs does. */
@QuarkusTest
@WithTestResource(Town.class)
@TestProfile(StatusTest.HangingService.class)
class StatusTest {

    @Inject
    Visitor visitor;

    public static class HangingService implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("caresport.gateway.routes.matching", "http://127.0.0.1:" + SILENT.getLocalPort());
        }

        /** Its backlog takes connections, and nobody takes them from there. Held here, or it is closed with the rubbish. */
        private static final ServerSocket SILENT = silent();

        private static ServerSocket silent() {
            try {
                return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Test
    void whatListensAndDoesNotAnswerIsUnreachable() {
        assertThat(visitor.send(visitor.to("/status")
                                .header("Accept-Language", "en")
                                .GET())
                        .body())
                .containsPattern("<span>matching</span> <span class=\"code s5\">unreachable")
                .containsPattern("<span>catalog</span> <span class=\"code s2\">reachable");
    }
}
