package org.caresport.referral.accesslog;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caresport.kit.access.Access;
import org.caresport.kit.access.AccessLog;
import org.caresport.kit.access.Accesses;
import org.caresport.kit.access.Denials;
import org.caresport.kit.caller.CallerProvider;
import org.caresport.kit.paging.Cursor;
import org.caresport.kit.paging.Page;
import org.caresport.kit.problem.Problem;
import org.caresport.referral.domain.PatientId;
import org.caresport.referral.patient.Bsn;
import org.caresport.referral.patient.Patients;
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
    private final AccessLogSearch search;
    private final Patients patients;

    AccessLogResource(
            AccessLogPages pages,
            AccessLog log,
            CallerProvider callers,
            Denials denials,
            Persons persons,
            AccessLogSearch search,
            Patients patients) {
        this.pages = pages;
        this.log = log;
        this.callers = callers;
        this.denials = denials;
        this.persons = persons;
        this.search = search;
        this.patients = patients;
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

    @POST
    @Path("/search")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Accesses(resource = "AccessLog", action = "search")
    @Operation(
            summary = "Look for lines of the log, newest first",
            description =
                    "By whose data it was, who looked, when and on what ground: at least by a person, a user or a beginning."
                            + " Of the lines that belong to the caller's municipalities or organisation. The next page is the same body"
                            + " sent to 'next'. Each search stands in the log, with the person whom it was about.")
    @APIResponse(responseCode = "200", description = "One page; empty as well when there is no such person")
    public Page<AccessEntryView> search(
            @NotNull @Valid SearchAccessLog wanted,
            @QueryParam("cursor") @Parameter(description = Cursor.MEANING) @Size(max = 1000) @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @Context UriInfo uri) {
        check(wanted);
        var whose = whose(wanted);
        var found = search.find(wanted, whose, Sight.of(callers.current()), cursor, limit);
        if (whose.isEmpty() || !found.items().isEmpty()) {
            seen(whose, found.items())
                    .forEach(patient -> log.record(Access.granted("search", "AccessLog", "", patient)));
        } else {
            whose.get()
                    .forEach(patient -> denials.record(Access.denied("search", "AccessLog", "", patient.toString())));
        }
        return Page.of(found.map(AccessEntryView::of), uri);
    }

    /** A search for nobody in particular is one line; one for somebody is one for each of whom something was shown. */
    private static Collection<@Nullable String> seen(Optional<List<PatientId>> whose, List<AccessEntry> found) {
        return whose.isEmpty()
                ? Collections.singleton(null)
                : found.stream().map(AccessEntry::patient).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static void check(SearchAccessLog wanted) {
        var from = wanted.from();
        var until = wanted.until();
        if (!wanted.namesSomebody() && wanted.user() == null && from == null) {
            throw Problem.validation("Say whose data, who looked, or from when on.")
                    .invalid("patient", "must be given, or referral, bsn, user or from");
        }
        if (from != null && until != null && !from.isBefore(until)) {
            throw Problem.validation("The period ends before it begins.").invalid("until", "must be after from");
        }
        if (wanted.bsn() != null && Bsn.parse(wanted.bsn()).isEmpty()) {
            throw Problem.validation("Type the number again.").invalid("bsn", "must pass the test of eleven");
        }
    }

    /** Whoever is meant by all of it: the patient, the referral's and the number's must be the same. */
    private Optional<List<PatientId>> whose(SearchAccessLog wanted) {
        if (!wanted.namesSomebody()) {
            return Optional.empty();
        }
        var named = Stream.<List<PatientId>>builder();
        if (wanted.patient() != null) {
            named.add(List.of(new PatientId(wanted.patient())));
        }
        if (wanted.referral() != null) {
            named.add(persons.ofReferral(wanted.referral()).stream().toList());
        }
        if (wanted.bsn() != null) {
            named.add(Bsn.parse(wanted.bsn()).map(patients::registeredWith).orElse(List.of()));
        }
        return named.build()
                .reduce((some, others) -> some.stream().filter(others::contains).toList());
    }
}
