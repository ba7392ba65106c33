package org.caresport.notification.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server in a bad mood: it answers the given commands as told, and never takes a message. */
public final class ScriptedMailServer implements AutoCloseable {

    private static final Map<String, String> MANNERS = Map.of(
            "EHLO", "250 test",
            "HELO", "250 test",
            "MAIL", "250 ok",
            "RCPT", "250 ok",
            "DATA", "354 go on",
            ".", "451 never mind",
            "RSET", "250 ok",
            "QUIT", "221 bye");

    private final ServerSocket socket;
    private final Map<String, String> script;
    private final Thread doorman;
    private final AtomicInteger refusals = new AtomicInteger();

    /** @param script replies by command, where they differ from a friendly server's; {@code "."} is the end of the data */
    public ScriptedMailServer(Map<String, String> script) {
        this.script = script;
        try {
            socket = new ServerSocket(MailServer.port(), 50, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        doorman = Thread.ofPlatform().daemon().start(this::accept);
    }

    public int refusals() {
        return refusals.get();
    }

    private void accept() {
        try {
            while (true) {
                var connection = socket.accept();
                Thread.ofPlatform().daemon().start(() -> converse(connection));
            }
        } catch (IOException e) {
            // closed: the test is over
        }
    }

    private void converse(Socket connection) {
        try (connection;
                var in = new BufferedReader(
                        new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1))) {
            say(connection, "220 test");
            var inData = false;
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var command = line.equals(".") ? "." : line.split("[ :]")[0].toUpperCase(Locale.ROOT);
                if (!inData || command.equals(".")) {
                    inData = command.equals("DATA");
                    answer(connection, command);
                }
                if (command.equals("QUIT") && !inData) {
                    return; // a server closes; a client that waits for it keeps the connection until then
                }
            }
        } catch (IOException e) {
            // the client went away
        }
    }

    private void answer(Socket connection, String command) throws IOException {
        if (script.containsKey(command)) {
            refusals.incrementAndGet();
        }
        say(connection, script.getOrDefault(command, MANNERS.getOrDefault(command, "500 what?")));
    }

    private static void say(Socket connection, String reply) throws IOException {
        connection.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    /** The port is free for the next one when this returns: a socket that somebody waits on is closed by the last to leave. */
    @Override
    public void close() {
        try {
            socket.close();
            doorman.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
