package org.caresport.gateway.token;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.OIDCException;
import io.quarkus.oidc.TenantIdentityProvider;
import io.quarkus.security.AuthenticationFailedException;
import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.caresport.gateway.problem.Problem;
import org.caresport.gateway.problem.ProblemType;
import org.caresport.gateway.problem.Refused;
import org.caresport.gateway.routing.Route;
import org.caresport.gateway.routing.Routes;
import org.caresport.kit.log.Kinds;
import org.jboss.logging.Logger;

/**
 * Lets in who shows a valid token, and whoever shows none where none is needed. A token that is shown is always
 * checked: a client that sends a bad one should hear so where it is easiest to notice. The services check it again. Pages for
 * people know their visitors by a session: a token that a browser sends there is nobody's and goes no further.
 */
@ApplicationScoped
public class TokenCheck implements Handler<RoutingContext> {

    private static final Logger LOG = Logger.getLogger(TokenCheck.class);

    private static final String CLIENT = "caresport.client";

    private final Routes routes;
    private final TenantIdentityProvider identities;
    private final VerifiedTokens verified;
    private final Doubts doubts;

    TokenCheck(Routes routes, TenantIdentityProvider identities, VerifiedTokens verified, Doubts doubts) {
        this.routes = routes;
        this.identities = identities;
        this.verified = verified;
        this.doubts = doubts;
    }

    @Override
    public void handle(RoutingContext context) {
        if (Route.of(context).page()) {
            context.request().headers().remove(HttpHeaders.AUTHORIZATION); // there a session counts, and nothing else
            context.next();
            return;
        }
        List<String> shown = context.request().headers().getAll(HttpHeaders.AUTHORIZATION);
        if (shown.isEmpty()) {
            if (routes.isAnonymous(context.request().method(), context.request().path())) {
                context.next();
            } else {
                context.fail(missing());
            }
            return;
        }
        Optional<BearerToken> token = shown.size() == 1 ? BearerToken.in(shown.getFirst()) : Optional.empty();
        token.ifPresentOrElse(
                found -> check(context, found),
                () -> context.fail(invalid("The Authorization header must hold 'Bearer' and one signed JWT.")));
    }

    private void check(RoutingContext context, BearerToken token) {
        Optional<String> doubt = doubts.about(token);
        if (doubt.isPresent()) {
            context.fail(invalid(doubt.get()));
        } else if (verified.contains(token)) {
            letIn(context, token);
        } else {
            verify(context, token);
        }
    }

    private void verify(RoutingContext context, BearerToken token) {
        Context here = context.vertx().getOrCreateContext();
        identities
                .authenticate(new AccessTokenCredential(token.value()))
                .subscribe()
                .with(
                        identity -> here.runOnContext(known -> {
                            verified.add(token);
                            letIn(context, token);
                        }),
                        failure -> here.runOnContext(failed -> context.fail(refusal(failure))));
    }

    private static void letIn(RoutingContext context, BearerToken token) {
        context.put(CLIENT, token.client());
        context.next();
    }

    /** Who it is that shows a token, once that is known to be good: the application and its user. */
    public static Optional<String> clientOf(RoutingContext context) {
        return Optional.ofNullable(context.<String>get(CLIENT));
    }

    private Refused refusal(Throwable failure) {
        if (!isUnanswered(failure)) {
            return invalid("The token's signature or content could not be verified. Get a fresh one at "
                    + doubts.tokenEndpoint() + ".");
        }
        LOG.warnf("tokens can't be checked: %s", Kinds.named(failure));
        return Problem.of(
                        ProblemType.SERVICE_UNAVAILABLE,
                        "The token can't be checked now, because the keys of the identity provider can't be fetched."
                                + " The token may be fine: try again with the same one.")
                .with("service", "identity")
                .retryAfter(5)
                .refused();
    }

    /** Whether the identity provider did not answer, as opposed to: it did, and the token is no good. */
    private static boolean isUnanswered(Throwable failure) {
        boolean refused = false;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OIDCException || cause instanceof IOException) {
                return true;
            }
            refused |= cause instanceof AuthenticationFailedException;
        }
        return !refused;
    }

    private Refused missing() {
        return Problem.of(
                        ProblemType.UNAUTHORIZED,
                        "This address needs an access token. Get one at " + doubts.tokenEndpoint()
                                + " and send it as 'Authorization: Bearer <token>'. /docs says how.")
                .header("WWW-Authenticate", "Bearer realm=\"caresport\"")
                .refused();
    }

    private static Refused invalid(String detail) {
        return Problem.of(ProblemType.UNAUTHORIZED, detail)
                .header("WWW-Authenticate", "Bearer realm=\"caresport\", error=\"invalid_token\"")
                .refused();
    }
}
