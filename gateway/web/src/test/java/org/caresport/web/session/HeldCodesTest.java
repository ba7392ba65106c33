package org.caresport.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.ws.rs.core.NewCookie;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class HeldCodesTest {

    private static final Instant NOW = Instant.parse("2026-12-01T12:00:00Z");
    private static final String CODE = "M2Xm5BiyVTN0txTiQS9em6p_RIuee_F3SYsaA9dSiD8";

    @Test
    void aCodeIsKeptUnreadableForScriptsAndForItsPagesAlone() {
        NewCookie cookie = codes(NOW, "https").keep(HeldCodes.Kind.OFFER, CODE);

        assertThat(cookie.getValue()).doesNotContain(CODE).hasSizeLessThan(200);
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.isSecure()).isTrue();
        assertThat(cookie.getPath()).isEqualTo("/link");
        assertThat(cookie.getSameSite()).isEqualTo(NewCookie.SameSite.LAX);
        assertThat(cookie.getMaxAge()).isEqualTo(NewCookie.DEFAULT_MAX_AGE);
    }

    @Test
    void itIsReadAsWhatItWasKeptForOnly() {
        HeldCodes codes = codes(NOW, "http");
        String kept = codes.keep(HeldCodes.Kind.OFFER, CODE).getValue();

        assertThat(codes.open(HeldCodes.Kind.OFFER, kept)).hasValue(CODE);
        assertThat(codes.open(HeldCodes.Kind.SELF_REFERRAL, kept)).isEmpty();
    }

    @Test
    void afterEightHoursItIsNoLongerGood() {
        String kept = codes(NOW, "http").keep(HeldCodes.Kind.OFFER, CODE).getValue();

        assertThat(codes(NOW.plus(Duration.ofHours(7)), "http").open(HeldCodes.Kind.OFFER, kept))
                .isPresent();
        assertThat(codes(NOW.plus(Duration.ofHours(9)), "http").open(HeldCodes.Kind.OFFER, kept))
                .isEmpty();
    }

    @Test
    void whatSomebodyMadeUpIsNone() {
        assertThat(codes(NOW, "http").open(HeldCodes.Kind.OFFER, "")).isEmpty();
        assertThat(codes(NOW, "http").open(HeldCodes.Kind.OFFER, "%%%")).isEmpty();
        assertThat(codes(NOW, "http").open(HeldCodes.Kind.OFFER, "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"))
                .isEmpty();
        assertThat(HeldCodes.isPlausible("../../admin")).isFalse();
        assertThat(HeldCodes.isPlausible(CODE)).isTrue();
    }

    private static HeldCodes codes(Instant now, String scheme) {
        return new HeldCodes(
                new Sealing(new Given("a-secret-of-at-least-thirty-two-characters")),
                new CurrentVertxRequest(),
                Clock.fixed(now, ZoneOffset.UTC),
                URI.create(scheme + "://caresport.example"));
    }
}
