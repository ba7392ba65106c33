package org.caresport.demo.story;

import java.util.function.Function;
import java.util.function.Supplier;

/** Whoever tells the story while it happens; the acceptance tests tell it with a fault in the middle. */
public interface Telling {

    /** One step: happens, is timed and told, or fails and ends the story. */
    <T> T scene(Scene scene, Supplier<T> action, Function<T, Words> outcome);
}
