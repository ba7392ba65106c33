package org.caresport.referral.fhir.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Set;
import org.caresport.referral.fhir.model.FhirRefusal;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.jspecify.annotations.Nullable;

/** JSON is spoken here, under its FHIR name and its common one; everything else is refused by its name. */
@Provider
@FhirInterface
class Negotiation implements ContainerRequestFilter {

    private static final Set<String> FORMATS = Set.of("json", "application/json", FhirPaths.JSON, "text/json");
    private static final List<MediaType> SPOKEN =
            List.of(MediaType.valueOf(FhirPaths.JSON), MediaType.APPLICATION_JSON_TYPE);
    private static final Set<String> WITH_BODY = Set.of("POST", "PUT");

    @Override
    public void filter(ContainerRequestContext request) {
        var format = request.getUriInfo().getQueryParameters().getFirst("_format");
        if (format != null ? !FORMATS.contains(format.replace(' ', '+')) : !isAcceptable(request)) {
            throw FhirRefusal.of(
                    406, IssueType.NOTSUPPORTED, "Only JSON is spoken here: ask for " + FhirPaths.JSON + ".");
        }
        if (WITH_BODY.contains(request.getMethod()) && !isReadable(request)) {
            throw FhirRefusal.of(415, IssueType.NOTSUPPORTED, "Only JSON is spoken here: send " + FhirPaths.JSON + ".");
        }
    }

    private static boolean isAcceptable(ContainerRequestContext request) {
        return request.getAcceptableMediaTypes().stream()
                .anyMatch(wanted -> SPOKEN.stream().anyMatch(spoken -> spoken.isCompatible(wanted)));
    }

    private static boolean isReadable(ContainerRequestContext request) {
        var type = type(request.getHeaderString(HttpHeaders.CONTENT_TYPE));
        return request.getUriInfo().getPath().endsWith("/_search")
                ? type == null || isOf(MediaType.APPLICATION_FORM_URLENCODED_TYPE, type)
                : type != null && SPOKEN.stream().anyMatch(spoken -> isOf(spoken, type));
    }

    /** Whatever else it says, such as {@code fhirVersion=4.0}. */
    private static boolean isOf(MediaType spoken, MediaType sent) {
        return spoken.getType().equalsIgnoreCase(sent.getType())
                && spoken.getSubtype().equalsIgnoreCase(sent.getSubtype());
    }

    private static @Nullable MediaType type(@Nullable String header) {
        try {
            return header == null ? null : MediaType.valueOf(header);
        } catch (IllegalArgumentException unreadable) {
            return MediaType.TEXT_PLAIN_TYPE;
        }
    }
}
