package org.caresport.referral.followup;

import static java.util.stream.Collectors.groupingBy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.caresport.kit.access.Access;
import org.caresport.kit.access.AccessLog;
import org.caresport.kit.access.Accesses;
import org.caresport.kit.caller.CallerProvider;
import org.caresport.kit.time.WallClock;
import org.caresport.referral.domain.Hand;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.measure.FollowUp;
import org.caresport.referral.measure.MeasureMoment;
import org.caresport.referral.measure.Measurement;
import org.caresport.referral.move.MeasureWindows;
import org.caresport.referral.move.Move;
import org.caresport.referral.patient.Patients;
import org.caresport.referral.persistence.Measurements;
import org.caresport.referral.persistence.Referrals;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/me/measures")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("patient")
@Tag(name = "Patient")
class MyMeasuresResource {

    private final FollowUpMoves moves;
    private final Referrals referrals;
    private final Measurements measurements;
    private final Patients patients;
    private final MeasureWindows windows;
    private final CallerProvider callers;
    private final AccessLog accessLog;
    private final WallClock wallClock;

    MyMeasuresResource(
            FollowUpMoves moves,
            Referrals referrals,
            Measurements measurements,
            Patients patients,
            MeasureWindows windows,
            CallerProvider callers,
            AccessLog accessLog,
            WallClock wallClock) {
        this.moves = moves;
        this.referrals = referrals;
        this.measurements = measurements;
        this.patients = patients;
        this.windows = windows;
        this.callers = callers;
        this.accessLog = accessLog;
        this.wallClock = wallClock;
    }

    /** A list that is never cut off: one person has few. */
    record MyMeasures(List<MyFollowUp> items) {}

    @GET
    @Accesses(resource = "Referral", action = "read")
    @Transactional
    @Operation(
            summary = "See what I am asked",
            description = "The moments after my first session, each with the three questions of that moment")
    public MyMeasures list() {
        var mine = referrals.mine(callers.current()).stream()
                .filter(Referral::isFollowed)
                .toList();
        mine.forEach(referral -> accessLog.record(Access.granted(
                "read",
                "Referral",
                referral.id().toString(),
                referral.submission().patient().toString())));
        return new MyMeasures(mine(mine));
    }

    @POST
    @Path("/{id}/{moment}")
    @Accesses(resource = "Referral", action = "update")
    @Move
    @Operation(
            summary = "Answer what I am asked",
            description = "About the referral of that id; what is sent again is a correction")
    public RestResponse<MyFollowUp> answer(
            @RestPath UUID id, @RestPath MeasureMoment moment, @NotNull @Valid RecordMeasures body) {
        return moves.record(
                id,
                moment,
                body.byPatient(),
                Hand.PATIENT,
                referral -> mine(List.of(referral)).stream()
                        .filter(asked -> asked.moment() == moment)
                        .findFirst()
                        .orElseThrow());
    }

    private List<MyFollowUp> mine(List<Referral> mine) {
        var results = measurements.results(mine).stream().collect(groupingBy(Measurement::referral));
        var followUps = measurements.followUps(mine).stream().collect(groupingBy(FollowUp::referral));
        var people = patients.getAll(
                mine.stream().map(referral -> referral.submission().patient()).toList());
        return mine.stream()
                .flatMap(referral -> {
                    var person = people.get(referral.submission().patient());
                    var language = person == null ? "nl" : person.contact().language();
                    var today = wallClock.todayIn(referral.submission().municipality());
                    return followUps.getOrDefault(referral.id(), List.of()).stream()
                            .map(followUp -> MyFollowUp.of(
                                    followUp,
                                    results.getOrDefault(referral.id(), List.of()),
                                    windows,
                                    today,
                                    language));
                })
                .toList();
    }
}
