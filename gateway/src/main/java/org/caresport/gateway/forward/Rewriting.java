package org.caresport.gateway.forward;

import io.vertx.core.Future;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import org.caresport.gateway.config.GatewayConfig;
import org.caresport.gateway.headers.RequestHeaders;
import org.caresport.gateway.headers.ResponseHeaders;

/** The headers of a request on its way in, and of the answer on its way out. */
final class Rewriting implements ProxyInterceptor {

    private final RequestHeaders requestHeaders;
    private final ResponseHeaders responseHeaders;

    Rewriting(GatewayConfig config) {
        this.requestHeaders = new RequestHeaders(config.publicUrl());
        this.responseHeaders = new ResponseHeaders(config.openapi().version());
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        ProxyRequest request = context.request();
        requestHeaders.prepare(request.headers(), request.proxiedRequest());
        return context.sendRequest();
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        ProxyResponse response = context.response();
        responseHeaders.prepare(
                response.headers(), context.request().proxiedRequest().path(), response.getStatusCode());
        return context.sendResponse();
    }
}
