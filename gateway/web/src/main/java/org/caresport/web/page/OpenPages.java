package org.caresport.web.page;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Pages that are the same for everybody who reads the same language: kept by browsers and proxies for a moment, and not sent again
 * while they are still so.
 */
@ApplicationScoped
public class OpenPages {

    private static final Duration PAGE = Duration.ofMinutes(1);

    private final Request request;

    OpenPages(Request request) {
        this.request = request;
    }

    public Response page(TemplateInstance template) {
        return answer(template.render(), MediaType.TEXT_HTML_TYPE.withCharset("utf-8"), PAGE)
                .build();
    }

    /** Anything else that is open, for so long. */
    public Response.ResponseBuilder answer(String content, MediaType type, Duration kept) {
        EntityTag tag = new EntityTag(digest(content), true);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer =
                unchanged == null ? Response.ok(content, type).tag(tag) : unchanged.tag(tag);
        return answer.header("Cache-Control", "public, max-age=" + kept.toSeconds());
    }

    private static String digest(String content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(hash, 12));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
