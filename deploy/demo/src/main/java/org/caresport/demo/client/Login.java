package org.caresport.demo.client;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** Somebody who logs in when a token is first needed, and again before it runs out. */
public final class Login {

    /** Access tokens live five minutes; two are left for slow clocks and slow answers. */
    private static final Duration FRESH = Duration.ofMinutes(3);

    private final Supplier<String> realm;
    private String token = "";
    private Instant renewAt = Instant.MIN;

    private Login(Supplier<String> realm) {
        this.realm = realm;
    }

    /** @param realm gives a new token each time */
    public static Login of(Supplier<String> realm) {
        return new Login(realm);
    }

    public synchronized String token() {
        if (Instant.now().isAfter(renewAt)) {
            token = realm.get();
            renewAt = Instant.now().plus(FRESH);
        }
        return token;
    }
}
