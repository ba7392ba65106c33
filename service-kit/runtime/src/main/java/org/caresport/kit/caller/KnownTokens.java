package org.caresport.kit.caller;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Who came with which token, by its SHA-256, until it expires: a machine sends the same token hundreds of times, and a hash
 * costs a hundredth of a signature. It is asked before the token is verified; what it does not know, OIDC verifies, and only
 * what OIDC found good comes in here.
 */
@ApplicationScoped
public class KnownTokens implements IdentityProvider<TokenAuthenticationRequest>, SecurityIdentityAugmentor {

    private static final String KNOWN = KnownTokens.class.getName();
    private static final int MOST = 20_000;
    /** OIDC's has the priority that a provider has when it names none, and that is one more than the "first". */
    private static final int BEFORE_OIDC = SYSTEM_FIRST + 2;

    private final Clock clock;
    private final Cache<ByteBuffer, Known> known = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfter(Expiry.creating((ByteBuffer hash, Known caller) -> caller.left()))
            .build();

    KnownTokens(Clock clock) {
        this.clock = clock;
    }

    private record Known(SecurityIdentity identity, Instant until, Duration left) {}

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    @Override
    public int priority() {
        return BEFORE_OIDC;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        @Nullable Known caller = known.getIfPresent(hash(request.getToken()));
        return caller != null && clock.instant().isBefore(caller.until)
                ? Uni.createFrom().item(caller.identity)
                : Uni.createFrom().nullItem(); // the next provider's
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        TokenCredential token = identity.getCredential(TokenCredential.class);
        boolean isNews = identity.getAttribute(KNOWN) == null;
        if (isNews
                && token != null
                && identity.getPrincipal() instanceof JsonWebToken claims
                && claims.getExpirationTime() > 0) {
            remember(token, identity, Instant.ofEpochSecond(claims.getExpirationTime()));
        }
        return Uni.createFrom().item(identity);
    }

    private void remember(TokenCredential token, SecurityIdentity identity, Instant until) {
        Duration left = Duration.between(clock.instant(), until);
        if (left.isPositive()) {
            known.asMap().computeIfAbsent(hash(token), _ -> new Known(withoutItsRequest(identity), until, left));
        }
    }

    private static SecurityIdentity withoutItsRequest(SecurityIdentity identity) {
        return QuarkusSecurityIdentity.builder(identity)
                .addAttribute(RoutingContext.class.getName(), null)
                .addAttribute(KNOWN, true)
                .build();
    }

    private static ByteBuffer hash(TokenCredential token) {
        try {
            byte[] bytes = token.getToken().getBytes(StandardCharsets.US_ASCII);
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
