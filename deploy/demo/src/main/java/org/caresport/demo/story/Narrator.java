package org.caresport.demo.story;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import org.caresport.demo.story.Words.Language;

/** Tells the story on a terminal: a numbered sentence a step, its time, and what came of it. */
public final class Narrator implements Telling {

    private final PrintStream out;
    private final Language language;
    private int number;

    public Narrator(PrintStream out, Language language) {
        this.out = out;
        this.language = language;
    }

    @Override
    public <T> T scene(Scene scene, Supplier<T> action, Function<T, Words> outcome) {
        number++;
        out.printf("%n%2d. %s%n", number, scene.words().in(language));
        out.flush();
        var start = Instant.now();
        var result = action.get();
        var seconds = Duration.between(start, Instant.now()).toMillis() / 1000.0;
        outcome.apply(result).in(language).lines().forEach(line -> out.println("      " + line));
        out.printf(Locale.ROOT, "      ✓ %.2f s%n", seconds);
        return result;
    }
}
