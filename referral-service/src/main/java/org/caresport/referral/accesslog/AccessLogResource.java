package org.caresport.referral.accesslog;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.caresport.kit.access.Access;
import org.caresport.kit.access.AccessLog;
import org.caresport.kit.access.Accesses;
import org.caresport.kit.access.Denials;
import org.caresport.kit.caller.CallerProvider;
import org.caresport.kit.paging.Cursor;
import org.caresport.kit.paging.Page;
import org.caresport.kit.problem.Problem;
import org.caresport.referral.domain.PatientId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The log for the privacy officer; whoever reads it stands in it, too. */
@Path("/v1/access-log")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("privacy-officer")
@Tag(name = "Access log")
class AccessLogResource {

    private final AccessLogPages pages;
    private final AccessLog log;
    private final CallerProvider callers;
    private final Denials denials;
    private final Persons persons;

    AccessLogResource(AccessLogPages pages, AccessLog log, CallerProvider callers, Denials denials, Persons persons) {
        this.pages = pages;
        this.log = log;
        this.callers = callers;
        this.denials = denials;
        this.persons = persons;
    }

    @GET
    @Transactional
    @Accesses(resource = "AccessLog", action = "search", id = "patient")
    @Operation(
            summary = "Who saw or changed a patient's data, newest first",
            description =
                    "The lines that belong to the caller's municipalities or organisation: those of their referrals,"
                            + " whatever was registered of the patient later")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "404", description = "There is no such patient, or none of whom you may see a line")
    public Page<AccessEntryView> list(
            @QueryParam("patient") @NotNull(message = "is required: the patient's id") UUID patient,
            @QueryParam("cursor") @Parameter(description = Cursor.MEANING) @Size(max = 1000) @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @Context UriInfo uri) {
        var id = new PatientId(patient);
        var found = pages.page(List.of(id), Sight.of(callers.current()), cursor, limit);
        if (found.items().isEmpty() && cursor == null) {
            if (persons.isPatient(patient)) {
                denials.record(Access.denied("search", "AccessLog", "", id.toString()));
            }
            throw Problem.notFound("patient");
        }
        var lines = found.map(line -> AccessEntryView.of(line.entry()));
        log.record(Access.granted("search", "AccessLog", "", id.value().toString()));
        return Page.of(lines, uri);
    }
}
