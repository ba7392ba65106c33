package org.caresport.matching.unmetdemand;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import org.caresport.kit.access.NoPersonalData;
import org.caresport.kit.paging.Cursor;
import org.caresport.kit.paging.Page;
import org.caresport.matching.persistence.UnmetDemands.Dimension;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/v1/unmet-demands")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Unmet demand")
class UnmetDemandResource {

    private static final String MONTH = "[0-9]{4}-(0[1-9]|1[0-2])";

    private final Register register;

    UnmetDemandResource(Register register) {
        this.register = register;
    }

    @GET
    @NoPersonalData
    @RolesAllowed("broker")
    @Operation(
            summary = "List searches that found nothing, newest first",
            description = "Of the caller's municipalities, by default over the past year; no person, no referral.")
    @APIResponse(responseCode = "200", description = "One page")
    public Page<UnmetDemandView> list(
            @RestQuery @Nullable LocalDate from,
            @RestQuery @Nullable LocalDate to,
            @RestQuery
                    @Parameter(description = "Only what was sought for this reason")
                    @Nullable
                    @Pattern(regexp = "[A-Z][0-9]{2}", message = "must be a main code of ICPC-1, such as T90")
                    String reason,
            @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit,
            @RestQuery @Parameter(description = Cursor.MEANING) @Nullable @Size(max = 1000) String cursor,
            @Context UriInfo uri) {
        var entries = register.list(from, to, reason, limit, cursor);
        return Page.of(entries.map(UnmetDemandView::of), uri);
    }

    @GET
    @Path("/totals")
    @NoPersonalData
    @RolesAllowed({"policy-officer", "broker", "provider"})
    @Operation(
            summary = "Count unmet demand by reason, need or excluding rule",
            description =
                    "Of the caller's municipalities; whole months that are over, by default the last twelve. Months are counted"
                            + " together until there are ten; what is less is in no sum.")
    @APIResponse(responseCode = "200", description = "The counts")
    public Totals totals(
            @RestQuery @Nullable @Pattern(regexp = MONTH, message = "must be a month such as 2026-10") String from,
            @RestQuery @Nullable @Pattern(regexp = MONTH, message = "must be a month such as 2026-10") String to,
            @RestQuery
                    @DefaultValue("reason")
                    @Pattern(regexp = "reason|need|rule", message = "must be reason, need or rule")
                    String by) {
        return register.totals(month(from), month(to), Dimension.valueOf(by.toUpperCase(Locale.ROOT)), by);
    }

    private static @Nullable YearMonth month(@Nullable String text) {
        return text == null ? null : YearMonth.parse(text);
    }
}
