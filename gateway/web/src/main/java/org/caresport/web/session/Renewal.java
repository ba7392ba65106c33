package org.caresport.web.session;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.client.OidcClients;
import io.quarkus.oidc.client.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.caresport.web.config.WebConfig;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Asks Keycloak for the next tokens of a session. */
@ApplicationScoped
class Renewal {

    private static final Logger LOG = Logger.getLogger(Renewal.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final OidcClients clients;
    private final ObjectMapper json;
    private final Clock clock;
    private final WebConfig config;

    Renewal(OidcClients clients, ObjectMapper json, Clock clock, WebConfig config) {
        this.clients = clients;
        this.json = json;
        this.clock = clock;
        this.config = config;
    }

    private record Claims(long exp, @Nullable String sid) {}

    /** Keycloak's name of the log-in, which its sessions at all our ways in share. */
    String sid(AuthorizationCodeTokens tokens) {
        return claims(tokens.getIdToken())
                .map(Claims::sid)
                .orElseGet(() -> UUID.randomUUID().toString());
    }

    /** When these tokens are to be renewed: a little before the first of them ends. */
    Instant when(AuthorizationCodeTokens tokens) {
        Instant end = end(tokens.getAccessToken());
        Instant other = end(tokens.getIdToken());
        return (end.isBefore(other) ? end : other).minus(config.renewBefore());
    }

    /** Empty when Keycloak does not renew them: the log-in was ended there, or has been idle for too long. */
    Optional<LoginSession> renew(String tenant, LoginSession due) {
        try {
            Tokens answer = clients.getClient(tenant)
                    .refreshTokens(due.tokens().getRefreshToken())
                    .await()
                    .atMost(PATIENCE);
            String idToken = answer.get("id_token");
            var tokens = new AuthorizationCodeTokens(
                    idToken == null ? due.tokens().getIdToken() : idToken,
                    answer.getAccessToken(),
                    answer.getRefreshToken());
            return Optional.of(new LoginSession(tokens, when(tokens)));
        } catch (RuntimeException e) {
            LOG.debug("a session is not renewed", e);
            return Optional.empty();
        }
    }

    private Instant end(String token) {
        return claims(token).map(claims -> Instant.ofEpochSecond(claims.exp())).orElseGet(clock::instant);
    }

    private Optional<Claims> claims(String token) {
        try {
            byte[] claims = Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]);
            return Optional.of(json.readValue(new String(claims, StandardCharsets.UTF_8), Claims.class));
        } catch (JsonProcessingException | RuntimeException e) {
            LOG.debug("a token that can't be read", e);
            return Optional.empty();
        }
    }
}
