package org.caresport.web.club;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.UUID;

/** A key for each form that is written, so that sending it twice does a thing once: {@code cdi:clubKeys.next}. */
@ApplicationScoped
@Named("clubKeys")
public class Keys {

    public String next() {
        return UUID.randomUUID().toString();
    }

    /** What came with a form, or one of our own where it is none. */
    static String read(String key) {
        try {
            return UUID.fromString(key).toString();
        } catch (IllegalArgumentException e) {
            return UUID.randomUUID().toString();
        }
    }
}
