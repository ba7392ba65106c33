package org.caresport.gateway.portal;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.caresport.gateway.config.GatewayConfig;
import org.caresport.gateway.disclosure.SecurityTxt;
import org.caresport.gateway.guide.Guides;
import org.caresport.gateway.health.Reachability;
import org.caresport.gateway.openapi.ApiDescription;
import org.caresport.gateway.problem.Problem;
import org.caresport.gateway.problem.ProblemType;
import org.caresport.gateway.problem.Refused;
import org.caresport.gateway.routing.RouteName;
import org.caresport.gateway.routing.Routes;

/** What the gateway answers itself, all of it to read and none of it secret. */
@ApplicationScoped
public class FrontDesk {

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final String SHORTLY = "public, max-age=10";

    private final Template landingNl;
    private final Template landingEn;
    private final Template docs;
    private final Template problems;
    private final Template problem;
    private final Template status;
    private final Template provider;
    private final Template offer;
    private final Template selfReferral;
    private final Template app;
    private final Template security;
    private final Template lost;
    private final Template trouble;
    private final Template guidesPage;
    private final Template guidePage;
    private final SecurityTxt securityTxt;
    private final Assets assets;
    private final ProblemGuide guide;
    private final Guides guides;
    private final ApiDescription api;
    private final Reachability reachability;
    private final Routes routes;
    private final GatewayConfig config;

    FrontDesk(
            @Location("landing-nl.html") Template landingNl,
            @Location("landing-en.html") Template landingEn,
            @Location("docs.html") Template docs,
            @Location("problems.html") Template problems,
            @Location("problem.html") Template problem,
            @Location("status.html") Template status,
            @Location("provider.html") Template provider,
            @Location("offer.html") Template offer,
            @Location("self-referral.html") Template selfReferral,
            @Location("app.html") Template app,
            @Location("security.html") Template security,
            @Location("lost.html") Template lost,
            @Location("trouble.html") Template trouble,
            @Location("guides.html") Template guidesPage,
            @Location("guide.html") Template guidePage,
            SecurityTxt securityTxt,
            Assets assets,
            ProblemGuide guide,
            Guides guides,
            ApiDescription api,
            Reachability reachability,
            Routes routes,
            GatewayConfig config) {
        this.landingNl = landingNl;
        this.landingEn = landingEn;
        this.docs = docs;
        this.problems = problems;
        this.problem = problem;
        this.status = status;
        this.provider = provider;
        this.offer = offer;
        this.selfReferral = selfReferral;
        this.app = app;
        this.security = security;
        this.lost = lost;
        this.trouble = trouble;
        this.guidesPage = guidesPage;
        this.guidePage = guidePage;
        this.securityTxt = securityTxt;
        this.assets = assets;
        this.guide = guide;
        this.guides = guides;
        this.api = api;
        this.reachability = reachability;
        this.routes = routes;
        this.config = config;
    }

    public void mount(Router router) {
        page(router, "/", context -> show(context, Language.of(context).isDutch() ? landingNl : landingEn));
        page(router, "/docs", this::showDocs);
        page(router, "/docs/guides", context -> show(context, guidesPage.data("guides", guides.all())));
        page(router, "/docs/guides/:name", this::showGuide);
        page(router, "/docs/:name", assets::readers);
        page(router, "/assets/:name", assets::ours);
        page(router, "/problems", context -> show(context, problems.data("entries", guide.all())));
        page(router, "/problems/:type", this::showProblem);
        page(router, "/status", this::showStatus);
        page(router, "/provider.html", context -> show(context, provider));
        page(router, "/offer.html", context -> show(context, offer));
        page(router, "/self-referral.html", context -> show(context, selfReferral));
        page(router, "/app.html", context -> show(context, app));
        page(
                router,
                SecurityTxt.POLICY_PATH,
                context -> show(context, security.data("contact", securityTxt.contact())));
        page(
                router,
                SecurityTxt.PATH,
                context -> send(context, "text/plain; charset=utf-8", Buffer.buffer(securityTxt.text())));
        // below the version that it describes, as the NL API Design Rules have it, and where everybody looks first
        for (String place : List.of("", "/v1")) {
            page(router, place + "/openapi.json", context -> describe(context, true));
            page(router, place + "/openapi.yaml", context -> describe(context, false));
        }
    }

    /** Somebody with a browser who is where nothing is, or whose page can't be had, gets a page; a program gets the problem. */
    public void showTheWay(RoutingContext context) {
        if (!(context.failure() instanceof Refused refused)
                || context.response().headWritten()
                || !readsPages(context)) {
            context.next();
            return;
        }
        Problem problem = refused.problem();
        boolean reads = READING.contains(context.request().method());
        if (reads && problem.type() == ProblemType.UNKNOWN_ROUTE) {
            context.response().setStatusCode(problem.type().status());
            show(context, lost);
        } else if (routes.isPage(context.request().path())) {
            problem.headers().forEach(context.response()::putHeader);
            context.response().setStatusCode(problem.type().status());
            show(context, trouble.data("kind", kind(problem.type())));
        } else {
            context.next();
        }
    }

    private static boolean readsPages(RoutingContext context) {
        String accept = context.request().getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains("text/html");
    }

    /** What somebody can do about it: wait, wait longer, or send it otherwise. */
    private static String kind(ProblemType type) {
        return type.status() >= 500 ? "away" : type == ProblemType.RATE_LIMITED ? "limited" : "refused";
    }

    private static void page(Router router, String path, Handler<RoutingContext> handler) {
        router.route(path).handler(context -> {
            RouteName.put(context.request(), path);
            if (READING.contains(context.request().method())) {
                handler.handle(context);
            } else {
                context.fail(Problem.of(ProblemType.METHOD_NOT_ALLOWED, "This is a page: it can only be read.")
                        .header("Allow", "GET, HEAD")
                        .refused());
            }
        });
    }

    private void show(RoutingContext context, Template template) {
        show(context, template.instance());
    }

    private void show(RoutingContext context, TemplateInstance page) {
        Language language = Language.of(context);
        OwnAnswer.html(context, language, rendered(context, page, language));
    }

    private void showDocs(RoutingContext context) {
        Language language = Language.of(context);
        OwnAnswer.reader(context, language, rendered(context, docs.instance(), language));
    }

    private String rendered(RoutingContext context, TemplateInstance page, Language language) {
        return page.data("lang", language)
                .data("path", context.request().path())
                .data("url", config.publicUrl().toString())
                .render();
    }

    private void showProblem(RoutingContext context) {
        guide.find(context.pathParam("type"))
                .ifPresentOrElse(
                        entry -> show(context, problem.data("entry", entry)),
                        () -> context.fail(Problem.unknownRoute().refused()));
    }

    private void showGuide(RoutingContext context) {
        guides.find(context.pathParam("name"))
                .ifPresentOrElse(
                        found -> show(context, guidePage.data("guide", found)),
                        () -> context.fail(Problem.unknownRoute().refused()));
    }

    private void showStatus(RoutingContext context) {
        reachability
                .look()
                .onSuccess(services -> show(context, status.data("services", services.entrySet())))
                .onFailure(context::fail);
    }

    private void describe(RoutingContext context, boolean asJson) {
        context.response().putHeader("API-Version", config.openapi().version());
        api.read()
                .onSuccess(texts -> send(
                        context,
                        asJson ? "application/json" : "application/yaml",
                        asJson ? texts.json() : texts.yaml()))
                .onFailure(context::fail);
    }

    private static void send(RoutingContext context, String type, Buffer body) {
        OwnAnswer.send(context, type, SHORTLY, body);
    }
}
