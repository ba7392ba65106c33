package org.caresport.demo.story;

/** A step of a story, as whoever tells it announces it. */
public interface Scene {

    Words words();
}
