package org.caresport.stack.command;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import org.caresport.stack.Port;
import org.caresport.stack.StackException;
import org.caresport.stack.letters.DeadLetter;
import org.caresport.stack.letters.DeadLetters;
import org.caresport.stack.letters.RecordPosition;
import org.caresport.stack.part.KafkaLogin;
import org.caresport.stack.state.Secrets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Lists what consumers could not handle. It shows ids, kinds and reasons, and nothing of an event's content. */
@Command(
        name = "dead-letters",
        subcommands = {ShowLetter.class, ReplayLetters.class})
final class ListLetters implements Callable<Integer> {

    private static final String LINE = "%-28s %-8s %-24s %-26s %-40s %s%n";
    private static final int LONGEST = 160;

    @Option(
            names = "--servers",
            paramLabel = "HOST:PORT",
            scope = ScopeType.INHERIT,
            description = "a cluster's broker, instead of this machine's")
    private String servers = "";

    @Option(
            names = "--login",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "how to log in there: properties of a Kafka client")
    private Path login = Path.of("");

    @Override
    public Integer call() throws Exception {
        try (var letters = open()) {
            var all = letters.all();
            if (all.isEmpty()) {
                System.out.println("There are no dead letters.");
                return 0;
            }
            System.out.printf(LINE, "topic", "offset", "when", "type", "consumer", "reason");
            for (var letter : all) {
                System.out.printf(
                        LINE,
                        letter.place().topic(),
                        offset(letter.place()),
                        letter.at(),
                        plain(letter.type()),
                        plain(letter.consumer()),
                        letter.sentAgain().map(at -> "sent again " + at + "; ").orElse("") + plain(letter.reason()));
            }
            return 0;
        }
    }

    /** The broker of this machine, or the one that was named. */
    DeadLetters open() throws IOException {
        if (servers.isEmpty()) {
            var settings = Caresport.settings();
            new RunningStack(settings).require();
            var own = new HashMap<>(
                    KafkaLogin.OPERATOR.client(new Secrets(settings.home().secrets())));
            own.put("bootstrap.servers", "127.0.0.1:" + settings.port(Port.KAFKA));
            return new DeadLetters(own);
        }
        var given = new HashMap<String, Object>(file());
        given.put("bootstrap.servers", servers);
        return new DeadLetters(given);
    }

    private Map<String, String> file() throws IOException {
        if (login.toString().isEmpty()) {
            return Map.of();
        }
        if (!Files.isReadable(login)) {
            throw new StackException("There is no file to read at " + login + ".");
        }
        var properties = new Properties();
        properties.load(new StringReader(Files.readString(login)));
        var map = new HashMap<String, String>();
        properties.stringPropertyNames().forEach(name -> map.put(name, properties.getProperty(name)));
        return map;
    }

    /** The letter that somebody named. */
    static DeadLetter find(DeadLetters letters, String topic, String offset) throws InterruptedException {
        var place = RecordPosition.in(DeadLetters.nameOf(topic), offset)
                .orElseThrow(() -> new StackException(
                        "An offset is a number such as 17, or 2@17 in partition 2, not '" + plain(offset) + "'."));
        return letters.of(topic).stream()
                .filter(letter -> letter.place().equals(place))
                .findFirst()
                .orElseThrow(() -> new StackException("There is no dead letter at " + offset(place) + " of "
                        + place.topic() + "; ./caresport dead-letters" + " lists those there are."));
    }

    static String offset(RecordPosition place) {
        return place.partition() == 0 ? Long.toString(place.offset()) : place.partition() + "@" + place.offset();
    }

    /** On one line, and nothing that a terminal obeys: what is no event of ours may say anything. */
    static String plain(String text) {
        var line = text.replaceAll("\\p{C}", "?");
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }
}
