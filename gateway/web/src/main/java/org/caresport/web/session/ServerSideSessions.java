package org.caresport.web.session;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TokenStateManager;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * Keeps tokens out of the browser: its cookie holds a random number, our database what it stands for. Tokens that are about
 * to end are renewed here, where requests that come at the same time can wait for each other; Keycloak takes a refresh token
 * once.
 */
@ApplicationScoped
@Alternative
@Priority(1)
class ServerSideSessions implements TokenStateManager {

    private static final int ID_BYTES = 32;

    private final LoginSessions sessions;
    private final Renewal renewal;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ServerSideSessions(LoginSessions sessions, Renewal renewal, Clock clock) {
        this.sessions = sessions;
        this.renewal = renewal;
        this.clock = clock;
    }

    @Override
    public Uni<String> createTokenState(
            RoutingContext request,
            OidcTenantConfig tenant,
            AuthorizationCodeTokens tokens,
            OidcRequestContext<String> context) {
        return context.runBlocking(() -> {
            byte[] bytes = new byte[ID_BYTES];
            random.nextBytes(bytes);
            String id = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            sessions.begin(
                    Sealing.hash(id),
                    name(tenant),
                    renewal.sid(tokens),
                    new LoginSession(tokens, renewal.when(tokens)));
            return id;
        });
    }

    @Override
    public Uni<AuthorizationCodeTokens> getTokens(
            RoutingContext request,
            OidcTenantConfig tenant,
            String id,
            OidcRequestContext<AuthorizationCodeTokens> context) {
        return context.runBlocking(() -> {
            byte[] idHash = Sealing.hash(id);
            String name = name(tenant);
            Instant now = clock.instant();
            return sessions.find(idHash, name)
                    .flatMap(found -> found.isDue(now)
                            ? sessions.renew(idHash, name, due -> renewal.renew(name, due))
                            : Optional.of(found))
                    .map(LoginSession::tokens)
                    .orElseThrow(() -> new AuthenticationFailedException("this session has ended"));
        });
    }

    @Override
    public Uni<Void> deleteTokens(
            RoutingContext request, OidcTenantConfig tenant, String id, OidcRequestContext<Void> context) {
        return context.runBlocking(() -> {
            sessions.end(Sealing.hash(id));
            return null;
        });
    }

    private static String name(OidcTenantConfig tenant) {
        return tenant.tenantId().orElseThrow();
    }
}
