package org.caresport.stack.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.caresport.stack.StackException;
import org.caresport.stack.letters.DeadLetter;
import org.caresport.stack.letters.DeadLetters;
import org.caresport.stack.letters.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Sends dead letters again and tells what became of each. Exit code 1 when a consumer gave up on one again. */
@Command(name = "replay")
final class ReplayLetters implements Callable<Integer> {

    @ParentCommand
    private ListLetters parent = new ListLetters();

    @Parameters(index = "0", paramLabel = "TOPIC", description = "with or without .dead-letter")
    private String topic = "";

    @Parameters(index = "1..*", paramLabel = "OFFSET")
    private List<String> offsets = List.of();

    @Option(names = "--all", description = "every one of the topic that has not been sent again yet")
    private boolean all;

    @Option(names = "--wait", paramLabel = "SECONDS", description = "how long to wait for each; 30 unless given")
    private int seconds = 30;

    @Override
    public Integer call() throws Exception {
        if (all == !offsets.isEmpty()) {
            throw new StackException("Name the offsets to send again, or --all of the topic.");
        }
        try (var letters = parent.open()) {
            var chosen = chosen(letters);
            if (chosen.isEmpty()) {
                System.out.println("There is nothing to send again in " + DeadLetters.nameOf(topic) + ".");
            }
            var gaveUp = false;
            for (var letter : chosen) {
                var outcome = letters.sendAgain(letter, Duration.ofSeconds(seconds));
                gaveUp |= outcome instanceof Outcome.GivenUpAgain;
                System.out.printf(
                        "%s %s: %s%n",
                        letter.place().topic(), ListLetters.offset(letter.place()), words(outcome, letter));
            }
            return gaveUp ? 1 : 0;
        }
    }

    private List<DeadLetter> chosen(DeadLetters letters) throws InterruptedException {
        if (all) {
            return letters.of(topic).stream()
                    .filter(letter -> letter.sentAgain().isEmpty())
                    .toList();
        }
        var chosen = new ArrayList<DeadLetter>();
        for (var offset : offsets) {
            chosen.add(ListLetters.find(letters, topic, offset));
        }
        return chosen;
    }

    private static String words(Outcome outcome, DeadLetter letter) {
        return switch (outcome) {
            case Outcome.Handled handled ->
                "sent to %s; %s has handled it".formatted(handled.sent(), ListLetters.plain(letter.consumer()));
            case Outcome.GivenUpAgain again ->
                "sent to %s; %s could not handle it again: %s"
                        .formatted(
                                again.sent(), ListLetters.plain(letter.consumer()), ListLetters.plain(again.reason()));
            case Outcome.Waiting waiting ->
                "sent to %s; %s has not come to it yet, and will by itself"
                        .formatted(waiting.sent(), ListLetters.plain(letter.consumer()));
            case Outcome.NotSent not -> "not sent: " + not.why();
        };
    }
}
