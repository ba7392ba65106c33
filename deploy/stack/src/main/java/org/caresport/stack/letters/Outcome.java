package org.caresport.stack.letters;

/** What became of a letter that was to be sent again. */
public sealed interface Outcome {

    /** The consumer is done with it, or had had it before. */
    record Handled(RecordPosition sent) implements Outcome {}

    /** It is a dead letter once more. */
    record GivenUpAgain(RecordPosition sent, String reason) implements Outcome {}

    /** The consumer is away, or tries again by itself; nothing is lost. */
    record Waiting(RecordPosition sent) implements Outcome {}

    record NotSent(String why) implements Outcome {}
}
