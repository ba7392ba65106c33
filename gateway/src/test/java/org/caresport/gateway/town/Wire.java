package org.caresport.gateway.town;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** A bare TCP connection to the gateway, for what no HTTP client would send. */
public final class Wire implements AutoCloseable {

    private final Socket socket;

    public Wire(int port) throws IOException {
        socket = new Socket("127.0.0.1", port);
        socket.setSoTimeout(15_000);
        socket.setTcpNoDelay(true);
    }

    private Wire(Socket socket) throws IOException {
        this.socket = socket;
        socket.setSoTimeout(15_000);
    }

    /** For who takes his time: the kernel keeps next to nothing of what is not read. */
    public static Wire readingLittle(int port) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.connect(new InetSocketAddress("127.0.0.1", port));
        return new Wire(socket);
    }

    /** From one of the loopback's many addresses. */
    public static Wire from(String address, int port) throws IOException {
        Socket socket = new Socket();
        socket.bind(new InetSocketAddress(address, 0));
        socket.connect(new InetSocketAddress("127.0.0.1", port));
        return new Wire(socket);
    }

    /** Closing breaks the connection off, as a client that was killed does. */
    public void resetOnClose() throws IOException {
        socket.setSoLinger(true, 0);
    }

    /** Sends one request and reads until the gateway closes. */
    public static String exchange(int port, String request) throws IOException {
        try (Wire wire = new Wire(port)) {
            wire.write(request);
            return wire.readToEnd();
        }
    }

    public static String get(int port, String target, String... headers) throws IOException {
        return exchange(port, request("GET", target, headers) + "\r\n");
    }

    public static String request(String method, String target, String... headers) {
        return method + " " + target + " HTTP/1.1\r\nHost: gateway\r\nConnection: close\r\n"
                + (headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n");
    }

    public void write(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    public String readToEnd() throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        InputStream in = socket.getInputStream();
        try {
            for (int octet = in.read(); octet >= 0; octet = in.read()) {
                read.write(octet);
            }
        } catch (SocketException reset) {
            // what came before the reset counts
        }
        return read.toString(StandardCharsets.ISO_8859_1);
    }

    /** Reads the head of one answer. */
    public String readHead() throws IOException {
        return readUntil("\r\n\r\n");
    }

    /** Reads up to this text, or to the end. */
    public String readUntil(String last) throws IOException {
        StringBuilder read = new StringBuilder();
        InputStream in = socket.getInputStream();
        while (!read.toString().endsWith(last)) {
            int octet = in.read();
            if (octet < 0) {
                break;
            }
            read.append((char) octet);
        }
        return read.toString();
    }

    public int available() throws IOException {
        return socket.getInputStream().available();
    }

    /** How many bytes came before the gateway closed. */
    public long readAtMost(int most) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long read = 0;
        try {
            for (int count = 0;
                    count >= 0 && read < most;
                    count = socket.getInputStream().read(buffer)) {
                read += count;
            }
        } catch (SocketException reset) {
            // what came before the reset counts
        }
        return read;
    }

    /** Whether the gateway has closed the connection; waits for it. */
    public boolean isClosedByPeer() throws IOException {
        try {
            return socket.getInputStream().read() < 0;
        } catch (SocketException reset) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
