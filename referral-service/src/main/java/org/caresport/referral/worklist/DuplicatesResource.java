package org.caresport.referral.worklist;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.caresport.kit.access.Access;
import org.caresport.kit.access.AccessLog;
import org.caresport.kit.access.Accesses;
import org.caresport.kit.caller.CallerProvider;
import org.caresport.referral.domain.Owner;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.domain.ReferralId;
import org.caresport.referral.domain.ReferralStage;
import org.caresport.referral.duplicates.Likeness;
import org.caresport.referral.duplicates.PossibleDuplicates;
import org.caresport.referral.duplicates.PossibleDuplicates.Found;
import org.caresport.referral.persistence.Referrals;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

@Path("/v1/referrals/{id}/possible-duplicates")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("broker")
@Tag(name = "Worklist")
class DuplicatesResource {

    private final Referrals referrals;
    private final PossibleDuplicates duplicates;
    private final CallerProvider callers;
    private final AccessLog accessLog;

    DuplicatesResource(
            Referrals referrals, PossibleDuplicates duplicates, CallerProvider callers, AccessLog accessLog) {
        this.referrals = referrals;
        this.duplicates = duplicates;
        this.callers = callers;
        this.accessLog = accessLog;
    }

    /** @param owner the broker's subject; null when nobody has taken it up */
    record PossibleDuplicate(
            UUID referralId,
            ReferralStage state,
            Instant submittedAt,
            String referredBy,
            String name,
            LocalDate birthDate,
            @Nullable String owner,
            List<Likeness> basis) {

        static PossibleDuplicate of(Found found) {
            var referral = found.other().referral();
            var details = found.other().person().details();
            return new PossibleDuplicate(
                    referral.id().value(),
                    referral.stage(),
                    referral.submission().submittedAt(),
                    referral.submission().requester().display(),
                    details.name(),
                    details.birthDate(),
                    referral.owner().map(Owner::broker).orElse(null),
                    found.basis().stream().sorted().toList());
        }
    }

    /** A list that is never cut off where it matters: at most fifty. */
    record Duplicates(List<PossibleDuplicate> items) {}

    @GET
    @Transactional
    @Accesses(resource = "Referral", action = "read")
    @Operation(
            summary = "See which other referrals may be of the same person",
            description =
                    "Of the same municipality, also ended ones: the same registration, or born on the same day with the"
                            + " same name, postcode or contact. Nothing is merged by itself, and a BSN is never compared")
    @APIResponse(responseCode = "200", description = "The newest first, each with what is alike")
    public Duplicates list(@RestPath UUID id) {
        var caller = callers.current();
        var referral = referrals.get(new ReferralId(id), caller);
        log(referral);
        var found = duplicates.of(referral, caller);
        found.forEach(one -> log(one.other().referral()));
        return new Duplicates(found.stream().map(PossibleDuplicate::of).toList());
    }

    private void log(Referral referral) {
        accessLog.record(Access.granted(
                "read",
                "Referral",
                referral.id().toString(),
                referral.submission().patient().toString()));
    }
}
