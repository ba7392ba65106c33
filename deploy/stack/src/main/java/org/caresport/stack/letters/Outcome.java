package org.caresport.stack.letters;

/** What became of a letter that was to be sent again. */
public sealed interface Outcome {

    /** The consumer is done with it, or had had it before. */
    record Handled(Place sent) implements Outcome {}

    /** It is a dead letter once more. */
    record GivenUpAgain(Place sent, String reason) implements Outcome {}

    /** The consumer is away, or tries again by itself; nothing is lost. */
    record Waiting(Place sent) implements Outcome {}

    record NotSent(String why) implements Outcome {}
}
