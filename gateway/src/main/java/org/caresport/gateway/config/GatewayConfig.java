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

/** Every setting of the gateway. Defaults stand at the accessor; what is routed beside the API documents stands in application.properties. */
@ConfigMapping(prefix = "caresport.gateway")
public interface GatewayConfig {

    /** The address under which the world sees the gateway; links, problem types and X-Forwarded-* start with it. */
    URI publicUrl();

    /** Where each service listens: {@code routes.referral=http://127.0.0.1:8081}. */
    Map<String, URI> routes();

    /** Which paths a service has beside those of its API document: {@code paths.referral=/fhir/r4/**}; the longest prefix wins. */
    Map<String, List<String>> paths();

    /**
     * Which paths lead to pages for people, and which service shows them: {@code pages.web=/workbench/**}. Such a service has no
     * API: cookies go to it and come back, and no token is looked for.
     */
    Map<String, List<String>> pages();

    Anonymous anonymous();

    /** Where Keycloak is; only looked at to report whether it can be reached. */
    URI identity();

    Listen listen();

    Limits limits();

    Bodies bodies();

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

        /** Open connections; when all are taken, who has been idle longest makes room for the next. */
        @WithDefault("4096")
        int connections();

        /** Connections of one address. Behind a load balancer everybody has its address: then it is that of all. */
        @WithDefault("1024")
        int connectionsPerAddress();

        /** Requests with a token that one service sees to at once, each on a connection of its own. */
        @WithDefault("64")
        int connectionsPerService();

        /** The same for requests without a token. */
        @WithDefault("16")
        int anonymousConnectionsPerService();

        /** How many of a service's connections each route has to itself; the rest are for whoever comes first. */
        @WithDefault("4")
        int placesOfARoute();

        @WithDefault("2")
        int anonymousPlacesOfARoute();

        /** How many requests may wait for a place on one route; the next one is asked to come back later. */
        @WithDefault("64")
        int waitingPerRoute();

        @WithDefault("32")
        int anonymousWaitingPerRoute();

        /** Event streams of pages that are open at once; each holds a connection on either side for as long as it lasts. */
        @WithDefault("1024")
        int streams();

        /** The same of one address: an office of brokers has one. */
        @WithDefault("256")
        int streamsPerAddress();

        /** How much of an answer the kernel keeps for who has not read it yet: it grows to megabytes when nobody says. */
        @WithDefault("256K")
        MemorySize sendBuffer();

        /** How much of one answer may wait here for a slow reader before the service has to wait, too. */
        @WithDefault("1M")
        MemorySize unreadOfAnAnswer();

        /** The same for all answers together; when it is taken, who has been behind longest is hung up on. */
        @WithDefault("16M")
        MemorySize unread();
    }

    interface Bodies {
        /** From a request's head to the last byte of its body. */
        @WithDefault("20s")
        Duration time();

        /** The same for who comes without a token. */
        @WithDefault("10s")
        Duration anonymousTime();

        /** Bytes a second that must come on the average, after the grace. */
        @WithDefault("1K")
        MemorySize rate();

        @WithDefault("3s")
        Duration grace();

        /** A larger body is kept in a file until the service has it. */
        @WithDefault("128K")
        MemorySize inMemory();

        /** For all bodies in memory together; when it is taken, small ones are kept in files, too. */
        @WithDefault("16M")
        MemorySize memory();

        /** For all bodies in files together. */
        @WithDefault("512M")
        MemorySize disk();

        /** A folder of the gateway's own user; by default {@code caresport-gateway-<port>} where temporary files are. */
        Optional<String> folder();

        /** What is different on one route, by its path: {@code routes."/v1/provider-link/**".largest=64K}. */
        Map<String, OfRoute> routes();

        interface OfRoute {
            Optional<MemorySize> largest();

            Optional<Duration> time();

            Optional<MemorySize> rate();
        }
    }

    interface Timeouts {
        /** From the request's last byte to the head of the service's answer, the wait for a place included. */
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

        /** How long an answer of which the reader takes nothing is kept, while the service waits for him. */
        @WithDefault("10s")
        Duration answer();

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
