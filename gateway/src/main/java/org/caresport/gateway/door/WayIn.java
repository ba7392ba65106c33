package org.caresport.gateway.door;

import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.caresport.gateway.forward.BodyLimit;
import org.caresport.gateway.forward.Forwarding;
import org.caresport.gateway.limit.RateLimits;
import org.caresport.gateway.portal.Portal;
import org.caresport.gateway.problem.Problem;
import org.caresport.gateway.problem.Problems;
import org.caresport.gateway.token.TokenCheck;

/** The order in which a request meets everything, top to bottom. */
@ApplicationScoped
class WayIn {

    private final Vertx vertx;
    private final Journal journal;
    private final Admission admission;
    private final Cors cors;
    private final RateLimits limits;
    private final Portal portal;
    private final TokenCheck tokenCheck;
    private final BodyLimit bodyLimit;
    private final Forwarding forwarding;
    private final Problems problems;

    WayIn(
            Vertx vertx,
            Journal journal,
            Admission admission,
            Cors cors,
            RateLimits limits,
            Portal portal,
            TokenCheck tokenCheck,
            BodyLimit bodyLimit,
            Forwarding forwarding,
            Problems problems) {
        this.vertx = vertx;
        this.journal = journal;
        this.admission = admission;
        this.cors = cors;
        this.limits = limits;
        this.portal = portal;
        this.tokenCheck = tokenCheck;
        this.bodyLimit = bodyLimit;
        this.forwarding = forwarding;
        this.problems = problems;
    }

    Router router() {
        Router router = Router.router(vertx);
        router.route().failureHandler(limits::answerGuess);
        router.route().failureHandler(problems::answerFailure);
        router.route().handler(journal);
        router.route().handler(admission);
        router.route().handler(cors);
        router.route().handler(limits::checkAddress);
        portal.mount(router);
        router.route().handler(forwarding::findRoute);
        router.route().handler(limits::watch);
        router.route().handler(tokenCheck);
        router.route().handler(limits::checkClient);
        router.route().handler(bodyLimit);
        router.route().handler(forwarding);
        router.route().last().handler(WayIn::leadsNowhere);
        return router;
    }

    private static void leadsNowhere(RoutingContext context) {
        context.fail(Problem.unknownRoute().refused());
    }
}
