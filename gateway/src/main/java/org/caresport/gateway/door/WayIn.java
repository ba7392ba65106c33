package org.caresport.gateway.door;

import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.caresport.gateway.body.Bodies;
import org.caresport.gateway.forward.Forwarding;
import org.caresport.gateway.limit.RateLimits;
import org.caresport.gateway.portal.FrontDesk;
import org.caresport.gateway.problem.Problem;
import org.caresport.gateway.problem.Problems;
import org.caresport.gateway.token.TokenCheck;

/** The order in which a request meets everything, top to bottom. */
@ApplicationScoped
class WayIn {

    private final Vertx vertx;
    private final Journal journal;
    private final Visits visits;
    private final Cors cors;
    private final RateLimits limits;
    private final FrontDesk portal;
    private final TokenCheck tokenCheck;
    private final Bodies bodies;
    private final Forwarding forwarding;
    private final Problems problems;

    WayIn(
            Vertx vertx,
            Journal journal,
            Visits visits,
            Cors cors,
            RateLimits limits,
            FrontDesk portal,
            TokenCheck tokenCheck,
            Bodies bodies,
            Forwarding forwarding,
            Problems problems) {
        this.vertx = vertx;
        this.journal = journal;
        this.visits = visits;
        this.cors = cors;
        this.limits = limits;
        this.portal = portal;
        this.tokenCheck = tokenCheck;
        this.bodies = bodies;
        this.forwarding = forwarding;
        this.problems = problems;
    }

    Router router() {
        Router router = Router.router(vertx);
        router.route().failureHandler(limits::answerGuess);
        router.route().failureHandler(portal::showTheWay);
        router.route().failureHandler(problems::answerFailure);
        router.route().handler(journal);
        router.route().handler(visits);
        router.route().handler(cors);
        router.route().handler(limits::checkAddress);
        portal.mount(router);
        router.route().handler(forwarding::findRoute);
        router.route().handler(limits::watch);
        router.route().handler(tokenCheck);
        router.route().handler(limits::checkClient);
        router.route().handler(bodies);
        router.route().handler(forwarding);
        router.route().last().handler(WayIn::leadsNowhere);
        return router;
    }

    private static void leadsNowhere(RoutingContext context) {
        context.fail(Problem.unknownRoute().refused());
    }
}
