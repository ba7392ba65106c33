package org.caresport.referral.teamwork;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.caresport.kit.access.Accesses;
import org.caresport.kit.problem.Problem;
import org.caresport.referral.domain.Because;
import org.caresport.referral.domain.Owner;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.domain.Stamp;
import org.caresport.referral.move.Move;
import org.caresport.referral.move.MovedReferral;
import org.caresport.referral.move.ReferralMoves;
import org.caresport.referral.note.Note;
import org.caresport.referral.persistence.NoteBook;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** One case goes to a colleague: what they have to know stays in the note, among the brokers of the municipality. */
@Path("/v1/referrals/{id}/hand-over")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Teamwork")
class OneHandOverResource {

    private final ReferralMoves moves;
    private final Colleagues colleagues;
    private final NoteBook notes;

    OneHandOverResource(ReferralMoves moves, Colleagues colleagues, NoteBook notes) {
        this.moves = moves;
        this.colleagues = colleagues;
        this.notes = notes;
    }

    @POST
    @Accesses(resource = "Referral", action = "update")
    @RolesAllowed("broker")
    @Move
    @Operation(
            summary = "Hand a referral over to a colleague",
            description =
                    "For good. The note is kept among the notes of the referral, for the brokers of the municipality alone; what"
                            + " there is to do goes along, and the colleague hears of it")
    public RestResponse<MovedReferral> handOver(@RestPath UUID id, @NotNull @Valid HandOverOne body) {
        return moves.make(id, body, (referral, stamp) -> handedOver(referral, body, stamp));
    }

    private Referral.Change handedOver(Referral referral, HandOverOne body, Stamp stamp) {
        colleagues.get(referral.submission().municipality(), body.to(), "to");
        if (referral.owner().map(Owner::broker).equals(Optional.of(body.to()))) {
            throw Problem.validation("Choose a colleague.").invalid("to", "is whose case it is already");
        }
        if (stamp.by().equals(body.to())) {
            throw Problem.validation("Take the referral up to make it yours.").invalid("to", "is yourself");
        }
        var change =
                referral.handOver(Lending.colleague(body.to(), referral, stamp), Because.HANDED_OVER.reason(), stamp);
        notes.add(Note.internal(referral.id(), body.note(), stamp.by(), stamp.at()));
        return change;
    }

    /** @param to the colleague's login, as the directory of the referral's municipality has it */
    record HandOverOne(
            @NotBlank @Size(max = 200) String to,
            @NotBlank @Size(max = 2000) String note) {}
}
