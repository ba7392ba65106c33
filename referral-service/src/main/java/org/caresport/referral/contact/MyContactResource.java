package org.caresport.referral.contact;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.caresport.kit.access.Access;
import org.caresport.kit.access.AccessLog;
import org.caresport.kit.access.Accesses;
import org.caresport.kit.caller.CallerProvider;
import org.caresport.kit.problem.Problem;
import org.caresport.referral.domain.PatientId;
import org.caresport.referral.patient.ContactSource;
import org.caresport.referral.patient.PatientLogins;
import org.caresport.referral.patient.Patients;
import org.caresport.referral.patient.Person;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/me/contact")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("patient")
@Transactional
@Tag(name = "Patient")
@APIResponse(responseCode = "200", description = "How I am reached now")
@APIResponse(responseCode = "404", description = "The login is not linked to any referral yet")
class MyContactResource {

    private final Patients patients;
    private final PatientLogins logins;
    private final VerifiedEmail verified;
    private final CallerProvider callers;
    private final AccessLog accessLog;
    private final Clock clock;

    MyContactResource(
            Patients patients,
            PatientLogins logins,
            VerifiedEmail verified,
            CallerProvider callers,
            AccessLog accessLog,
            Clock clock) {
        this.patients = patients;
        this.logins = logins;
        this.verified = verified;
        this.callers = callers;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    /** What is used for messages about each registration that is linked to this login. */
    record MyContact(List<ReachedAs> registrations) {

        static MyContact of(Collection<Person> people) {
            return new MyContact(people.stream()
                    .sorted(Comparator.comparing(person -> person.id().value()))
                    .map(ReachedAs::of)
                    .toList());
        }
    }

    @GET
    @Accesses(resource = "Patient", action = "read")
    @Operation(
            summary = "See how I am reached",
            description = "One line for each organisation that registered me and that I have linked to this login")
    public MyContact read() {
        var mine = mine();
        log("read", mine);
        return MyContact.of(patients.getAll(mine).values());
    }

    @PUT
    @Accesses(resource = "Patient", action = "update")
    @Operation(
            summary = "Say how I want to be reached",
            description = "Goes before what was registered, for everything that is or will be linked to this login. The"
                    + " e-mail address must be the login's own, because that one was verified.")
    @APIResponse(
            responseCode = "422",
            description = "The address is not the verified one of this login (email-not-verified)")
    public MyContact say(@NotNull @Valid ContactDetails contact) {
        var mine = mine();
        verified.require(contact.email());
        patients.say(
                mine,
                contact.said(ContactSource.APP, clock.instant()),
                callers.current().subject());
        log("update", mine);
        return MyContact.of(patients.getAll(mine).values());
    }

    @DELETE
    @Accesses(resource = "Patient", action = "update")
    @Operation(summary = "Be reached as I was registered again")
    public MyContact takeBack() {
        var mine = mine();
        patients.takeBack(mine, callers.current().subject(), clock.instant());
        log("update", mine);
        return MyContact.of(patients.getAll(mine).values());
    }

    private Set<PatientId> mine() {
        var mine = logins.registrationsOf(callers.current().subject());
        if (mine.isEmpty()) {
            throw Problem.notFound("patient linked to this login");
        }
        return mine;
    }

    private void log(String action, Set<PatientId> mine) {
        mine.forEach(id -> accessLog.record(Access.granted(action, "Patient", id.toString(), id.toString())));
    }
}
