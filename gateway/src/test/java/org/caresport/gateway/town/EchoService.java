package org.caresport.gateway.town;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * A small HTTP service that tells what it was asked. The query orders odd behaviour: {@code ?status=204},
 * {@code ?slow=500} (ms), {@code ?say=Name:value} (a header, repeatable by ;;), {@code ?bytes=100000}, {@code ?drop},
 * {@code ?dropreused} (breaks off when the connection was used before), {@code ?events=3&every=500} (an event stream of so many,
 * each after so many ms; {@code events=0} says nothing and stays).
 */
final class EchoService {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final String name;
    private final Set<String> wholeBodies = ConcurrentHashMap.newKeySet();
    private final Set<InetSocketAddress> used = ConcurrentHashMap.newKeySet();

    EchoService(String name, String openapi) throws IOException {
        this.name = name;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.createContext(
                "/openapi.json", exchange -> send(exchange, 200, openapi.getBytes(StandardCharsets.UTF_8)));
        server.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        Map<String, String> orders = orders(exchange.getRequestURI().getRawQuery());
        byte[] body = exchange.getRequestBody().readAllBytes();
        String id = exchange.getRequestHeaders().getFirst("X-Request-Id");
        if (id != null) {
            wholeBodies.add(id);
        }
        boolean reused = !used.add(exchange.getRemoteAddress());
        if (orders.containsKey("dropreused") && reused) {
            exchange.close();
            return;
        }
        if (orders.containsKey("drop")) {
            exchange.close();
            return;
        }
        pause(Long.parseLong(orders.getOrDefault("slow", "0")));
        for (String header : orders.getOrDefault("say", "").split(";;")) {
            if (!header.isEmpty()) {
                exchange.getResponseHeaders().add(header.split(":", 2)[0], header.split(":", 2)[1]);
            }
        }
        if (orders.containsKey("events")) {
            stream(
                    exchange,
                    Integer.parseInt(orders.get("events")),
                    Long.parseLong(orders.getOrDefault("every", "100")));
            return;
        }
        int status = Integer.parseInt(orders.getOrDefault("status", "200"));
        send(exchange, status, status == 204 || status == 304 ? new byte[0] : content(exchange, orders, body));
    }

    private static void stream(HttpExchange exchange, int events, long every) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "text/event-stream;charset=UTF-8");
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().flush();
        for (int i = 1; i <= events; i++) {
            pause(every);
            exchange.getResponseBody().write(("data: " + i + "\n\n").getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
        }
        if (events == 0) {
            pause(30_000);
        }
        exchange.close();
    }

    private byte[] content(HttpExchange exchange, Map<String, String> orders, byte[] body) {
        if (orders.containsKey("bytes")) {
            return new byte[Integer.parseInt(orders.get("bytes"))];
        }
        ObjectNode told = JSON.createObjectNode();
        told.put("service", name);
        told.put("method", exchange.getRequestMethod());
        told.put("uri", exchange.getRequestURI().toString());
        told.put("body", new String(body, StandardCharsets.UTF_8));
        told.put("bodyLength", body.length);
        told.put("wholeBodySeen", wholeBodies.contains(orders.getOrDefault("seen", "")));
        ObjectNode headers = told.putObject("headers");
        exchange.getRequestHeaders()
                .forEach((header, values) -> headers.put(header.toLowerCase(Locale.ROOT), String.join("|", values)));
        return told.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        if (!exchange.getResponseHeaders().containsKey("Content-Type")) {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
        }
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, head || body.length == 0 ? -1 : body.length);
        if (!head && body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Map<String, String> orders(String query) {
        if (query == null) {
            return Map.of();
        }
        return java.util.Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> pair[0],
                        pair -> pair.length > 1 ? URLDecoder.decode(pair[1], StandardCharsets.UTF_8) : "",
                        (first, second) -> first));
    }
}
