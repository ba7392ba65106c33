package org.caresport.gateway.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/**
 * How much one caller may ask. The numbers stand in application.properties, and the reasons for them in the guide to
 * running it. They count for one process: two gateways let through twice as much.
 */
@ConfigMapping(prefix = "caresport.gateway.rate-limits")
interface RateLimitConfig {

    Allowance open();

    Allowance api();

    Allowance proof();

    Pages pages();

    /** Routes that take a mailed code from somebody who is logged in; those without a log-in are known already. */
    List<String> proofPaths();

    /**
     * Who may say by X-Forwarded-For for whom it asks: addresses or networks of our own load balancers. Nobody, unless
     * set; then everything behind one load balancer is one address.
     */
    Optional<List<String>> trustedProxies();

    /**
     * By what the pages are known when they ask for somebody: a secret that they and the gateway share. Whoever shows it is
     * believed for whom it asks. Nobody, unless set; then everybody at work in the pages is one address.
     */
    Optional<String> doorKey();

    /** How many callers are remembered. A caller takes about 400 bytes, so that a million addresses fill no heap. */
    @WithDefault("50000")
    int callers();

    /** What one address may do on pages for people. */
    interface Pages {
        /** Requests a minute for pages, their scripts, sheets and pictures; an office has one address. */
        int perAddress();
    }

    /** What one caller may do on one kind of routes. */
    interface Allowance {
        /** Requests a minute of one address, whoever they come from. */
        int perAddress();

        /** Requests a minute of one client: a machine, or a person in one application. */
        int perClient();

        /** Attempts in ten minutes of one address without a valid token that come to nothing. */
        int guessesPerAddress();

        /** Attempts in ten minutes of one client that come to nothing. */
        int guessesPerClient();
    }
}
