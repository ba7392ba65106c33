package org.caresport.web.patient;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.Cookie;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.caresport.web.session.Sealing;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The code out of a mailed link, kept in the browser so that it need not stand in an address: sealed, unreadable for scripts, for
 * the pages it is meant for alone, and for some hours only, because a computer in the library is not the patient's.
 */
@ApplicationScoped
public class HeldCodes {

    /** What the platform's secrets look like. */
    static final Pattern PLAUSIBLE = Pattern.compile("[A-Za-z0-9_-]{20,100}");

    private static final Duration KEPT = Duration.ofHours(8);
    private static final char BETWEEN = '\n';

    private final Sealing sealing;
    private final CurrentVertxRequest current;
    private final Clock clock;
    private final boolean secure;

    HeldCodes(
            Sealing sealing,
            CurrentVertxRequest current,
            Clock clock,
            @ConfigProperty(name = "caresport.public-url") URI publicUrl) {
        this.sealing = sealing;
        this.current = current;
        this.clock = clock;
        this.secure = "https".equals(publicUrl.getScheme());
    }

    /** What a code is for, and the pages that it goes to. */
    public enum Kind {
        OFFER("/link"),
        MEASURES("/link"),
        WELCOME("/app"),
        SELF_REFERRAL("/refer-yourself");

        private final String path;

        Kind(String path) {
            this.path = path;
        }

        private String cookie() {
            return "caresport-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public static boolean isPlausible(@Nullable String code) {
        return code != null && PLAUSIBLE.matcher(code).matches();
    }

    /** What makes the browser keep it, until it is closed. */
    public NewCookie keep(Kind kind, String code) {
        String content = clock.instant().getEpochSecond() + "" + BETWEEN + code;
        byte[] sealed = sealing.seal(content.getBytes(StandardCharsets.UTF_8), purpose(kind));
        return cookie(kind, Base64.getUrlEncoder().withoutPadding().encodeToString(sealed), NewCookie.DEFAULT_MAX_AGE);
    }

    /** What makes the browser forget it. */
    public NewCookie forget(Kind kind) {
        return cookie(kind, "", 0);
    }

    /** The code that the browser keeps; empty when there is none, or when it is too old. */
    public Optional<String> find(Kind kind) {
        Cookie cookie = current.getCurrent().request().getCookie(kind.cookie());
        return cookie == null ? Optional.empty() : open(kind, cookie.getValue());
    }

    private Optional<String> open(Kind kind, String sealed) {
        try {
            String content = new String(
                    sealing.open(Base64.getUrlDecoder().decode(sealed), purpose(kind)), StandardCharsets.UTF_8);
            int between = content.indexOf(BETWEEN);
            Instant kept = Instant.ofEpochSecond(Long.parseLong(content.substring(0, between)));
            return clock.instant().isAfter(kept.plus(KEPT))
                    ? Optional.empty()
                    : Optional.of(content.substring(between + 1));
        } catch (GeneralSecurityException | RuntimeException foreign) {
            return Optional.empty(); // of another secret, or made up
        }
    }

    private NewCookie cookie(Kind kind, String value, int maxAge) {
        return new NewCookie.Builder(kind.cookie())
                .value(value)
                .path(kind.path)
                .maxAge(maxAge)
                .httpOnly(true)
                .secure(secure)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }

    private static byte[] purpose(Kind kind) {
        return ("code " + kind).getBytes(StandardCharsets.UTF_8);
    }
}
