package org.caresport.benchmark;

/** Something that must be so for a measurement is not so. */
final class NotMeasurable extends RuntimeException {

    NotMeasurable(String why) {
        super(why);
    }
}
