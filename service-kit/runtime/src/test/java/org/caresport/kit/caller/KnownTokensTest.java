package org.caresport.kit.caller;

import static io.restassured.RestAssured.given;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import java.time.Duration;
import org.caresport.kit.testing.Patience;
import org.caresport.kit.testing.RealParts;
import org.caresport.kit.testing.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A token is verified once; nothing else of what it has to be is let off. */
@QuarkusTest
@WithTestResource(RealParts.class)
class KnownTokensTest {

    private static final AuthenticationRequestContext NOTHING_BLOCKS =
            identity -> Uni.createFrom().item(identity);

    @Inject
    KnownTokens known;

    @Inject
    IdentityProviderManager providers;

    @Test
    void whoeverWasVerifiedIsKnownTheNextTimeWithoutTheRequestOfBefore() {
        String token = Tokens.of("maker").subject("anna").sign();
        assertThat(knownAs(token)).isNull();

        assertThat(statusWith(token)).isEqualTo(200);

        SecurityIdentity anna = requireNonNull(knownAs(token));
        assertThat(anna.<Object>getAttribute(RoutingContext.class.getName())).isNull();
        given().auth().oauth2(token).get("/widgets/caller").then().body("subject", equalTo("anna"));
    }

    @Test
    void itIsAskedBeforeOidcIs() {
        String token = Tokens.of("maker").subject("anna").sign();
        assertThat(statusWith(token)).isEqualTo(200);

        SecurityIdentity caller = providers
                .authenticate(new TokenAuthenticationRequest(new AccessTokenCredential(token)))
                .await()
                .indefinitely();

        assertThat(caller).isSameAs(knownAs(token));
    }

    @Test
    void anotherSignatureUnderTheSameWordsIsVerifiedAndRefused() {
        String token = Tokens.of("maker").sign();
        assertThat(statusWith(token)).isEqualTo(200);
        int signature = token.lastIndexOf('.') + 1;
        char first = token.charAt(signature) == 'A' ? 'B' : 'A';

        assertThat(statusWith(token.substring(0, signature) + first + token.substring(signature + 1)))
                .isEqualTo(401);
    }

    @Test
    void whatWasRefusedIsNotKnown() {
        String forged = Tokens.of("maker").withAudience("somebody-else").sign();

        assertThat(statusWith(forged)).isEqualTo(401);
        assertThat(statusWith(forged)).isEqualTo(401);
        assertThat(knownAs(forged)).isNull();
    }

    @Test
    void aTokenIsKnownNoLongerThanItHolds() {
        String brief = Tokens.of("maker").holdingFor(Duration.ofSeconds(3)).sign();
        assertThat(statusWith(brief)).isEqualTo(200);

        Patience.await().untilAsserted(() -> assertThat(statusWith(brief)).isEqualTo(401));
        assertThat(knownAs(brief)).isNull();
    }

    private static int statusWith(String token) {
        return given().auth().oauth2(token).get("/widgets/caller").statusCode();
    }

    private @Nullable SecurityIdentity knownAs(String token) {
        TokenCredential credential = new AccessTokenCredential(token);
        return known.authenticate(new TokenAuthenticationRequest(credential), NOTHING_BLOCKS)
                .await()
                .indefinitely();
    }
}
