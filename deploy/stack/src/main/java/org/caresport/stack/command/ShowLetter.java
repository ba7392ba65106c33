package org.caresport.stack.command;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.caresport.stack.letters.DeadLetter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Shows one dead letter: where it comes from and its headers, and its data for whoever asks for that. */
@Command(name = "show")
final class ShowLetter implements Callable<Integer> {

    @ParentCommand
    private ListLetters parent = new ListLetters();

    @Parameters(index = "0", paramLabel = "TOPIC", description = "with or without .dead-letter")
    private String topic = "";

    @Parameters(index = "1", paramLabel = "OFFSET")
    private String offset = "";

    @Option(names = "--data", description = "the event's data, too, which may be personal")
    private boolean data;

    @Override
    public Integer call() throws Exception {
        try (var letters = parent.open()) {
            var letter = ListLetters.find(letters, topic, offset);
            System.out.printf("place      %s%n", letter.place());
            System.out.printf("when       %s%n", letter.at());
            letter.sentAgain().ifPresent(at -> System.out.printf("sent again %s%n", at));
            System.out.printf("key        %s%n", letter.key() == null ? "none" : ListLetters.plain(letter.key()));
            for (var header : letter.headers()) {
                System.out.printf(
                        "%s: %s%n",
                        ListLetters.plain(header.key()),
                        header.value() == null
                                ? ""
                                : ListLetters.plain(new String(header.value(), StandardCharsets.UTF_8)));
            }
            System.out.println(contents(letter));
            return 0;
        }
    }

    private String contents(DeadLetter letter) {
        if (letter.data() == null) {
            return "%nno data: a tombstone".formatted();
        }
        return data
                ? "%n%s"
                        .formatted(
                                new String(letter.data(), StandardCharsets.UTF_8).replaceAll("[\\p{C}&&[^\\n]]", "?"))
                : "%n%d bytes of data, which may be personal; --data shows them".formatted(letter.data().length);
    }
}
