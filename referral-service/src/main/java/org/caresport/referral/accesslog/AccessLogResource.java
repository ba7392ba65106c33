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
import java.util.UUID;
import org.caresport.kit.access.Access;
import org.caresport.kit.access.AccessLog;
import org.caresport.kit.caller.CallerProvider;
import org.caresport.kit.paging.Cursor;
import org.caresport.kit.paging.Page;
import org.caresport.kit.problem.Problem;
import org.caresport.referral.domain.PatientId;
import org.caresport.referral.patient.Patients;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
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
    private final Patients patients;
    private final CallerProvider callers;

    AccessLogResource(AccessLogPages pages, AccessLog log, Patients patients, CallerProvider callers) {
        this.pages = pages;
        this.log = log;
        this.patients = patients;
        this.callers = callers;
    }

    @GET
    @Transactional
    @Operation(summary = "Who saw or changed a patient's data, newest first")
    public Page<AccessEntryView> list(
            @QueryParam("patient") @NotNull(message = "is required: the patient's id") UUID patient,
            @QueryParam("cursor") @Parameter(description = Cursor.MEANING) @Size(max = 1000) @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @Context UriInfo uri) {
        var id = new PatientId(patient);
        refuseOtherMunicipalities(id);
        var lines = pages.page(id, cursor, limit).map(line -> AccessEntryView.of(line.entry()));
        log.record(Access.granted("search", "AccessLog", "", id.value().toString()));
        return Page.of(lines, uri);
    }

    private void refuseOtherMunicipalities(PatientId id) {
        var person = patients.find(id)
                .filter(found ->
                        callers.current().inMunicipality(found.details().municipality()));
        if (person.isEmpty()) {
            throw Problem.notFound("patient");
        }
    }
}
