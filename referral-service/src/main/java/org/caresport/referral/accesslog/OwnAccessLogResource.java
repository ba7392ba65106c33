package org.caresport.referral.accesslog;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import org.caresport.kit.access.Access;
import org.caresport.kit.access.AccessLog;
import org.caresport.kit.access.Accesses;
import org.caresport.kit.caller.CallerProvider;
import org.caresport.kit.paging.Cursor;
import org.caresport.kit.paging.Page;
import org.caresport.kit.problem.Problem;
import org.caresport.referral.patient.PatientLogins;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The log for the one it is about, in the language they ask for. */
@Path("/v1/me/access-log")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("patient")
@Tag(name = "Access log")
class OwnAccessLogResource {

    private final AccessLogPages pages;
    private final AccessLog log;
    private final PatientLogins logins;
    private final CallerProvider callers;

    OwnAccessLogResource(AccessLogPages pages, AccessLog log, PatientLogins logins, CallerProvider callers) {
        this.pages = pages;
        this.log = log;
        this.logins = logins;
        this.callers = callers;
    }

    @GET
    @Transactional
    @Accesses(resource = "AccessLog", action = "read")
    @Operation(summary = "Who saw or changed my data, newest first, in plain words")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "404", description = "The login is not linked to any referral yet")
    public Page<OwnAccessView> list(
            @QueryParam("cursor") @Parameter(description = Cursor.MEANING) @Size(max = 1000) @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        var mine = logins.registrationsOf(callers.current().subject());
        if (mine.isEmpty()) {
            throw Problem.notFound("patient linked to this login");
        }
        var language = language(headers);
        var lines =
                pages.page(mine, Sight.OF_ONESELF, cursor, limit).map(line -> OwnAccessView.of(line.entry(), language));
        mine.forEach(patient -> log.record(Access.granted("read", "AccessLog", "", patient.toString())));
        return Page.of(lines, uri);
    }

    /** English for whoever asks for it before Dutch. */
    private static Locale language(HttpHeaders headers) {
        return headers.getAcceptableLanguages().stream()
                .filter(language -> language.getLanguage().equals("en")
                        || language.getLanguage().equals("nl"))
                .findFirst()
                .orElse(Locale.of("nl"));
    }
}
