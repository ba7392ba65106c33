package org.caresport.gateway.forward;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import org.caresport.gateway.config.GatewayConfig;
import org.caresport.gateway.problem.Answer;
import org.caresport.gateway.problem.Problems;
import org.jspecify.annotations.Nullable;

/**
 * Bounds one request to a service in size and in time until the head of its answer is there, and turns whatever goes
 * wrong on the way into a problem that says whose fault it is.
 */
final class Guarding implements ProxyInterceptor {

    private static final String TO_SERVICE = "request to the service";
    private static final String GIVEN_UP = "given up";

    private final Vertx vertx;
    private final Failures failures;
    private final Problems problems;
    private final long bodyLimit;
    private final long patience;

    Guarding(Vertx vertx, GatewayConfig config, Failures failures, Problems problems) {
        this.vertx = vertx;
        this.failures = failures;
        this.problems = problems;
        this.bodyLimit = config.limits().body().asLongValue();
        this.patience = config.timeouts().request().toMillis();
    }

    /** Remembers the request that goes to the service, so that it can be broken off; a late connection is given back. */
    static Future<HttpClientRequest> underWay(ProxyContext context, HttpClientRequest request) {
        context.set(TO_SERVICE, request);
        if (context.get(GIVEN_UP, Boolean.class) != null) {
            breakOff(context);
            return Future.failedFuture(new Late(true));
        }
        return Future.succeededFuture(request);
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        ProxyRequest request = context.request();
        CountedBody body = new CountedBody(request.getBody().stream(), bodyLimit);
        request.setBody(Body.body(body, request.getBody().length()));
        return inTime(context, context.sendRequest()).recover(failure -> {
            breakOff(context);
            return Future.succeededFuture(failed(request, body, failure));
        });
    }

    private Future<ProxyResponse> inTime(ProxyContext context, Future<ProxyResponse> answer) {
        Promise<ProxyResponse> inTime = Promise.promise();
        long timer = vertx.setTimer(patience, late -> {
            if (inTime.tryFail(new Late(context.request().proxiedRequest().isEnded()))) {
                breakOff(context);
            }
        });
        answer.onComplete(result -> {
            vertx.cancelTimer(timer);
            if (result.succeeded()) {
                inTime.tryComplete(result.result());
            } else {
                inTime.tryFail(result.cause());
            }
        });
        return inTime.future();
    }

    private static void breakOff(ProxyContext context) {
        context.set(GIVEN_UP, true);
        @Nullable HttpClientRequest request = context.get(TO_SERVICE, HttpClientRequest.class);
        if (request != null) {
            request.reset();
        }
    }

    private ProxyResponse failed(ProxyRequest request, CountedBody body, Throwable failure) {
        HttpServerRequest asked = request.proxiedRequest();
        Answer answer =
                problems.answer(asked, body.isTooLarge() ? BodyLimit.tooLarge(bodyLimit) : failures.explain(failure));
        ProxyResponse response = request.release().response().setStatusCode(answer.status());
        answer.headers().forEach(response::putHeader);
        return response.setBody(Body.body(answer.body()));
    }
}
