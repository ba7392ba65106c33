package org.caresport.stack.part;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Asks a part, in its own protocol, whether it does its work. */
final class Probe {

    private static final int PATIENCE_MILLIS = 2_000;
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofMillis(PATIENCE_MILLIS))
            .build();

    private Probe() {}

    /** A health endpoint that answers 200. */
    static boolean http(URI health) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(health)
                .timeout(Duration.ofMillis(PATIENCE_MILLIS))
                .GET()
                .build();
        return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
    }

    /** A broker that answers the ApiVersions request, the first one of every Kafka client. */
    static boolean kafka(int port) throws IOException {
        try (var socket = connect(port);
                var out = new DataOutputStream(socket.getOutputStream());
                var in = new DataInputStream(socket.getInputStream())) {
            var correlation = 7;
            out.writeInt(10);
            out.writeShort(18); // ApiVersions
            out.writeShort(0); // its version
            out.writeInt(correlation);
            out.writeShort(-1); // no client id
            out.flush();
            in.readInt();
            return in.readInt() == correlation && in.readShort() == 0;
        }
    }

    /** A mail server that greets. */
    static boolean smtp(int port) throws IOException {
        try (var socket = connect(port);
                var in = socket.getInputStream()) {
            return new String(in.readNBytes(3), StandardCharsets.US_ASCII).equals("220");
        }
    }

    private static Socket connect(int port) throws IOException {
        var socket = new Socket();
        try {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }
}
