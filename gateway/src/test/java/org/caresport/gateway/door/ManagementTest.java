package org.caresport.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.caresport.gateway.town.Town;
import org.caresport.gateway.town.Visitor;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Town.class)
class ManagementTest {

    @Inject
    Visitor visitor;

    @ConfigProperty(name = "quarkus.management.test-port")
    int managementPort;

    @Test
    void theGatewayIsReadyThoughAServiceIsDownAndSaysWhich() throws Exception {
        HttpResponse<String> ready = managed("/q/health/ready");

        assertThat(ready.statusCode()).isEqualTo(200);
        assertThat(ready.body())
                .containsPattern("(?s)\"door\",\\s*\"status\"\\s*:\\s*\"UP\"")
                .containsPattern("\"notification\"\\s*:\\s*\"unreachable\"")
                .containsPattern("\"referral\"\\s*:\\s*\"reachable\"");
    }

    @Test
    void metricsNameRoutesAndNeverIds() throws Exception {
        String id = UUID.randomUUID().toString();
        visitor.get("/v1/activities/" + id);

        String metrics = managed("/q/metrics").body();

        assertThat(metrics)
                .contains("uri=\"/v1/activities/**\"")
                .contains("gateway_requests_inside")
                .doesNotContain(id);
    }

    @Test
    void nothingOfThisIsOnTheMainPort() {
        assertThat(visitor.get("/q/health").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/q/metrics").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> managed(String path) throws Exception {
        URI uri = URI.create("http://127.0.0.1:" + managementPort + path);
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }
}
