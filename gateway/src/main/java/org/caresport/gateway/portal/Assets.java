package org.caresport.gateway.portal;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.caresport.gateway.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Style sheets, scripts and pictures: our own, and the API reader's from its jar. Read once, kept compressed. */
@ApplicationScoped
class Assets {

    private static final Pattern NAME = Pattern.compile("[a-z0-9-]+\\.(css|js|svg|png)");
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png");
    private static final String FIVE_MINUTES = "public, max-age=300";

    private final Map<String, Asset> read = new ConcurrentHashMap<>();

    private record Asset(Sheet plain, Sheet zipped) {}

    private record Sheet(Buffer body, String tag) {
        static Sheet of(byte[] bytes) {
            Buffer body = Buffer.buffer(bytes);
            return new Sheet(body, OwnAnswer.tagOf(body));
        }
    }

    void ours(RoutingContext context) {
        send(context, "web/assets/");
    }

    void readers(RoutingContext context) {
        send(context, "META-INF/resources/openapi-ui/");
    }

    private void send(RoutingContext context, String folder) {
        String name = context.pathParam("name");
        find(folder, name)
                .ifPresentOrElse(
                        asset -> send(context, name, asset),
                        () -> context.fail(Problem.unknownRoute().refused()));
    }

    private static void send(RoutingContext context, String name, Asset asset) {
        String type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
        String accepted = context.request().getHeader(HttpHeaders.ACCEPT_ENCODING);
        context.response().headers().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        boolean zip = accepted != null && accepted.contains("gzip");
        if (zip) {
            context.response().putHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        Sheet sheet = zip ? asset.zipped() : asset.plain();
        OwnAnswer.send(context, type, FIVE_MINUTES, sheet.body(), sheet.tag());
    }

    private Optional<Asset> find(String folder, String name) {
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        return Optional.ofNullable(read.computeIfAbsent(folder + name, Assets::load));
    }

    private static @Nullable Asset load(String path) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                return null;
            }
            byte[] bytes = in.readAllBytes();
            ByteArrayOutputStream zipped = new ByteArrayOutputStream();
            try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
                out.write(bytes);
            }
            return new Asset(Sheet.of(bytes), Sheet.of(zipped.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
