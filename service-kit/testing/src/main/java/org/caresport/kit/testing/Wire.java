package org.caresport.kit.testing;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** A bare TCP connection to the service under test, for what no HTTP client would send. */
public final class Wire implements AutoCloseable {

    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: *(\\d+)\r\n");

    private final Socket socket;

    public Wire(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(15_000);
    }

    public Wire write(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
        return this;
    }

    /** As one chunk of a body that does not say its length. */
    public Wire writeChunk(String text) throws IOException {
        return write("%x\r\n%s\r\n".formatted(text.getBytes(StandardCharsets.UTF_8).length, text));
    }

    /** Reads one answer, head and body. */
    public String read() throws IOException {
        var answer = new ByteArrayOutputStream();
        while (!answer.toString(StandardCharsets.UTF_8).endsWith("\r\n\r\n")) {
            int octet = socket.getInputStream().read();
            if (octet < 0) {
                throw new EOFException("closed after: " + answer.toString(StandardCharsets.UTF_8));
            }
            answer.write(octet);
        }
        var length = LENGTH.matcher(answer.toString(StandardCharsets.UTF_8));
        if (length.find()) {
            answer.writeBytes(socket.getInputStream().readNBytes(Integer.parseInt(length.group(1))));
        }
        return answer.toString(StandardCharsets.UTF_8);
    }

    /** Reads everything until the service closes. */
    public String readToEnd() throws IOException {
        var answers = new ByteArrayOutputStream();
        try {
            for (int octet = socket.getInputStream().read();
                    octet >= 0;
                    octet = socket.getInputStream().read()) {
                answers.write(octet);
            }
        } catch (SocketException reset) {
            // what came before the reset counts
        }
        return answers.toString(StandardCharsets.UTF_8);
    }

    /** Whether something can be read without waiting. */
    public boolean hasSomething() throws IOException {
        return socket.getInputStream().available() > 0;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
