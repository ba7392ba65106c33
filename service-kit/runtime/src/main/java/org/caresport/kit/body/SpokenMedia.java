package org.caresport.kit.body;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import org.caresport.kit.problem.KitProblem;
import org.caresport.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Holds the headers that say how a request is written, and how its answer is to be, before anything reads them: the
 * framework stumbles over one that is malformed. A body says its media type, and is UTF-8; which types are taken is each
 * resource's own affair.
 */
@Provider
@PreMatching
public class SpokenMedia implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        acceptable(request);
        var sent = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
        if (sent == null ? hasBody(request) : !isSpoken(sent, hasBody(request))) {
            throw Problem.of(
                    KitProblem.UNSUPPORTED_MEDIA_TYPE,
                    "Send JSON in UTF-8, and say so in one header Content-Type: application/json (application/fhir+json"
                            + " under /fhir), with charset=utf-8 or none.");
        }
    }

    /** The framework reads it in the same way later on, and would make a fault of ours of one that it cannot read. */
    private static void acceptable(ContainerRequestContext request) {
        try {
            request.getAcceptableMediaTypes()
                    .forEach(type -> weight(type.getParameters().get("q")));
        } catch (RuntimeException malformed) {
            throw Problem.validation(
                            "The header Accept cannot be read. Ask for application/json (application/fhir+json under /fhir).")
                    .invalid(HttpHeaders.ACCEPT, "must be media types such as application/json, with a q from 0 to 1");
        }
    }

    private static void weight(@Nullable String q) {
        if (q != null && !(Float.parseFloat(q) >= 0 && Float.parseFloat(q) <= 1)) {
            throw new IllegalArgumentException("no weight");
        }
    }

    /** Of what is empty the charset does not matter, and many clients name one all the same. */
    private static boolean isSpoken(String header, boolean hasBody) {
        try {
            var type = MediaType.valueOf(header);
            var charset = type.getParameters().get(MediaType.CHARSET_PARAMETER);
            return !type.isWildcardType()
                    && !type.isWildcardSubtype()
                    && (charset == null || !hasBody || charset.equalsIgnoreCase("utf-8"));
        } catch (RuntimeException malformed) {
            return false;
        }
    }

    private static boolean hasBody(ContainerRequestContext request) {
        var length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        return length == null ? request.getHeaderString("Transfer-Encoding") != null : !length.equals("0");
    }
}
