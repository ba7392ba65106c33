package org.caresport.gateway.portal;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import org.caresport.framing.EntityTags;
import org.jboss.logging.Logger;

/** Sends what the gateway itself has to show. */
final class OwnAnswer {

    private static final Logger LOG = Logger.getLogger(OwnAnswer.class);

    /** Everything from ourselves, nothing inline. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self';"
                    + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** Swagger UI writes style attributes. */
    private static final String READER_POLICY = POLICY.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'");

    private OwnAnswer() {}

    static void html(RoutingContext context, Language language, String html) {
        html(context, language, html, POLICY);
    }

    static void reader(RoutingContext context, Language language, String html) {
        html(context, language, html, READER_POLICY);
    }

    private static void html(RoutingContext context, Language language, String html, String policy) {
        Language.keepChoice(context);
        context.response()
                .putHeader("Content-Security-Policy", policy)
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, language.code())
                .headers()
                .add(HttpHeaders.VARY, "Accept-Language")
                .add(HttpHeaders.VARY, "Cookie");
        send(context, "text/html; charset=utf-8", "no-cache", Buffer.buffer(html));
    }

    static void send(RoutingContext context, String type, String caching, Buffer body) {
        send(context, type, caching, body, tagOf(body));
    }

    static String tagOf(Buffer body) {
        return '"' + Integer.toHexString(body.hashCode()) + '-' + body.length() + '"';
    }

    /** A page is sent to who asks in a way that cannot be read. */
    private static boolean isKnown(RoutingContext context, String tag) {
        List<String> sent = context.request().headers().getAll(HttpHeaders.IF_NONE_MATCH);
        return EntityTags.read(String.join(",", sent))
                .filter(known -> known.name(tag.substring(1, tag.length() - 1)))
                .isPresent();
    }

    static void send(RoutingContext context, String type, String caching, Buffer body, String tag) {
        context.request().resume();
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, type)
                .putHeader(HttpHeaders.CACHE_CONTROL, caching)
                .putHeader(HttpHeaders.ETAG, tag);
        if (context.response().getStatusCode() == 200 && isKnown(context, tag)) {
            context.response().setStatusCode(304).end().onFailure(gone -> LOG.debug("the reader left", gone));
        } else {
            context.response().end(body).onFailure(gone -> LOG.debug("the reader left", gone));
        }
    }
}
