package org.caresport.gateway.config;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Every setting of the gateway. Defaults stand at the accessor; the route table stands in application.properties. */
@ConfigMapping(prefix = "caresport.gateway")
public interface GatewayConfig {

    /** The address under which the world sees the gateway; links, problem types and X-Forwarded-* start with it. */
    URI publicUrl();

    /** Where each service listens: {@code routes.referral=http://127.0.0.1:8081}. */
    Map<String, URI> routes();

    /** Which paths each service has: {@code paths.catalog=/v1/activities/**,...}; the longest prefix wins. */
    Map<String, List<String>> paths();

    Anonymous anonymous();

    /** Where Keycloak is; only looked at to report whether it can be reached. */
    URI identity();

    Listen listen();

    Limits limits();

    Timeouts timeouts();

    Cors cors();

    OpenApi openapi();

    /** What may be asked without a token. A token that comes along is checked all the same. */
    interface Anonymous {
        /** Paths that anybody may read (GET and HEAD), from any web page. */
        List<String> read();

        /** Paths that have their own proof, whatever the method. */
        List<String> any();
    }

    interface Listen {
        String host();

        int port();
    }

    interface Limits {
        @WithDefault("1M")
        MemorySize body();

        /** All headers of a request together; services take 16K, and the gateway adds some of its own. */
        @WithDefault("12K")
        MemorySize headers();

        /** The request line. */
        @WithDefault("8K")
        MemorySize line();

        /** Requests in progress at once; the next one is asked to come back later. */
        @WithDefault("512")
        int concurrentRequests();

        /** Open connections; the next one is closed. */
        @WithDefault("4096")
        int connections();

        /** Connections to one service, and how many requests may wait for one. */
        @WithDefault("64")
        int connectionsPerService();

        @WithDefault("256")
        int waitingPerService();
    }

    interface Timeouts {
        /** From the request's head to the head of the service's answer. */
        @WithDefault("30s")
        Duration request();

        @WithDefault("2s")
        Duration connect();

        /** From accepting a connection to the last byte of its first request's headers, however slowly they drip. */
        @WithDefault("10s")
        Duration headers();

        /** From an answer to the last byte of the next request's headers. */
        @WithDefault("60s")
        Duration keepAlive();

        /** How long the rest of a refused body is still read, so that the client gets to see the refusal. */
        @WithDefault("2s")
        Duration linger();

        /** No byte in either direction. */
        @WithDefault("65s")
        Duration idle();

        /** How long requests in progress may finish when the gateway is told to stop. */
        @WithDefault("8s")
        Duration drain();
    }

    interface Cors {
        /** Web origins that may use the protected API from a browser, beside the gateway's own. */
        Optional<Set<String>> origins();
    }

    interface OpenApi {
        /** Where a service serves its own description. */
        @WithDefault("/openapi.json")
        String path();

        /** How long a merged description is served before the services are asked again. */
        @WithDefault("10s")
        Duration cache();

        @WithDefault("2s")
        Duration timeout();

        @WithDefault("4M")
        MemorySize limit();

        /** Full version of the API, told in the description and in the API-Version header. */
        @WithDefault("1.0.0")
        String version();

        @WithDefault("CareSport Connect, API team")
        String contactName();

        @WithDefault("api@caresport.example")
        String contactEmail();

        @WithDefault("https://github.com/caresport/caresport-connect")
        String contactUrl();
    }
}
