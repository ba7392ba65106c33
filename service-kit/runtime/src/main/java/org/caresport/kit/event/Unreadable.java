package org.caresport.kit.event;

/** An event whose data does not have the shape its type promises. */
public final class Unreadable extends CannotHandle {

    Unreadable(String type, Class<?> shape, String why) {
        super("%s cannot be read as %s: %s".formatted(type, shape.getSimpleName(), why));
    }
}
