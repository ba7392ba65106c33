package org.caresport.gateway.limit;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.caresport.gateway.limit.Quota.Measure;
import org.caresport.gateway.problem.ProblemType;
import org.caresport.gateway.problem.Refused;
import org.caresport.gateway.token.TokenCheck;

/**
 * Stops who asks too much, and sooner who asks for what is not there. An address pays for every request; a client, once
 * its token is known to be good, for its own. What comes to nothing is counted apart: against the client where there is
 * one, and only otherwise against the address, so that one guesser does not shut out the office behind the same address.
 */
@ApplicationScoped
public class RateLimits {

    private final Origins origins;
    private final RouteClasses classes;
    private final Quotas quotas;
    private final Ledger ledger;
    private final MeterRegistry meters;

    RateLimits(Origins origins, RouteClasses classes, Quotas quotas, Ledger ledger, MeterRegistry meters) {
        this.origins = origins;
        this.classes = classes;
        this.quotas = quotas;
        this.ledger = ledger;
        this.meters = meters;
    }

    /** Counts a request that has just come in; whatever its answer will be, that tells how much is left. */
    public void arrived(HttpServerRequest request) {
        String origin = origins.of(request);
        String path = request.path();
        RouteClass routes = path == null ? RouteClass.OPEN : classes.of(request.method(), path);
        Standing standing = ledger.take(quotas.of(routes, Measure.ADDRESS), origin);
        standing.write(request.response().headers());
        new LimitedRequest(origin, routes, standing).begin();
    }

    /** Refuses what an address sends too much. Comes after CORS, so that a web page can read the refusal. */
    public void checkAddress(RoutingContext context) {
        LimitedRequest visit = LimitedRequest.current();
        if (visit == null || visit.standing().allowed()) {
            context.next();
        } else {
            refuse(context, visit.standing());
        }
    }

    /** From here on a request is for a service: what comes to nothing counts. */
    public void watch(RoutingContext context) {
        LimitedRequest visit = LimitedRequest.current();
        if (visit != null) {
            context.addEndHandler(done -> {
                if (RouteClasses.isGuess(visit.routes(), context.response().getStatusCode())) {
                    ledger.charge(guesses(context, visit), guesser(context, visit));
                }
            });
        }
        context.next();
    }

    /** Refuses what a client sends too much, and who has guessed too often. Comes after the token check. */
    public void checkClient(RoutingContext context) {
        LimitedRequest visit = LimitedRequest.current();
        if (visit == null || visit.routes() == RouteClass.PAGES) {
            context.next();
            return;
        }
        Standing guessed = ledger.look(guesses(context, visit), guesser(context, visit));
        if (!guessed.allowed()) {
            refuse(context, guessed);
            return;
        }
        Optional<Standing> spent = TokenCheck.clientOf(context)
                .map(client -> ledger.take(quotas.of(visit.routes(), Measure.CLIENT), client));
        spent.filter(standing -> standing.isTighterThan(visit.standing()))
                .ifPresent(standing -> standing.write(context.response().headers()));
        spent.filter(standing -> !standing.allowed())
                .ifPresentOrElse(standing -> refuse(context, standing), context::next);
    }

    /** A failure handler: who has shown no good token too often hears that, and no more why the next one is no good. */
    public void answerGuess(RoutingContext context) {
        LimitedRequest visit = LimitedRequest.current();
        if (visit != null
                && context.failure() instanceof Refused refused
                && refused.problem().type() == ProblemType.UNAUTHORIZED) {
            Standing guessed = ledger.look(guesses(context, visit), guesser(context, visit));
            if (!guessed.allowed()) {
                refuse(context, guessed);
                return;
            }
        }
        context.next();
    }

    private Quota guesses(RoutingContext context, LimitedRequest visit) {
        boolean known = TokenCheck.clientOf(context).isPresent();
        return quotas.of(visit.routes(), known ? Measure.GUESSES_OF_CLIENT : Measure.GUESSES_OF_ADDRESS);
    }

    private static String guesser(RoutingContext context, LimitedRequest visit) {
        return TokenCheck.clientOf(context).orElse(visit.origin());
    }

    private void refuse(RoutingContext context, Standing standing) {
        meters.counter(
                        "gateway.requests.limited",
                        "by",
                        standing.quota().measure().kebab())
                .increment();
        standing.write(context.response().headers());
        context.fail(standing.refusal().refused());
    }
}
