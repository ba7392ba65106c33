package org.caresport.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.caresport.demo.story.Scene;
import org.caresport.demo.story.Telling;
import org.caresport.demo.story.Words;

/** Remembers which scenes were played, and lets something happen at the beginning of each. */
final class Chronicle implements Telling {

    private final Consumer<Scene> atTheBeginning;
    private final List<Scene> played = new ArrayList<>();
    private final List<Words> told = new ArrayList<>();

    Chronicle(Consumer<Scene> atTheBeginning) {
        this.atTheBeginning = atTheBeginning;
    }

    static Chronicle undisturbed() {
        return new Chronicle(scene -> {});
    }

    List<Scene> played() {
        return played;
    }

    List<Words> told() {
        return told;
    }

    @Override
    public <T> T scene(Scene scene, Supplier<T> action, Function<T, Words> outcome) {
        atTheBeginning.accept(scene);
        var result = action.get();
        told.add(outcome.apply(result));
        played.add(scene);
        return result;
    }
}
