package org.caresport.referral.move;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import java.util.function.BiFunction;
import org.caresport.kit.access.Access;
import org.caresport.kit.access.AccessLog;
import org.caresport.kit.caller.CallerProvider;
import org.caresport.kit.conditional.ETags;
import org.caresport.kit.conditional.IfMatch;
import org.caresport.kit.idempotency.Idempotency;
import org.caresport.referral.domain.Participation;
import org.caresport.referral.domain.ParticipationId;
import org.caresport.referral.domain.Stamp;
import org.caresport.referral.persistence.Participations;
import org.jspecify.annotations.Nullable;

/** One decision about one participation, as {@link ReferralMoves} does it for a referral. */
@ApplicationScoped
public class ParticipationMoves {

    private final Participations participations;
    private final CallerProvider callers;
    private final Idempotency idempotency;
    private final AccessLog accessLog;
    private final HttpHeaders headers;
    private final Clock clock;

    ParticipationMoves(
            Participations participations,
            CallerProvider callers,
            Idempotency idempotency,
            AccessLog accessLog,
            HttpHeaders headers,
            Clock clock) {
        this.participations = participations;
        this.callers = callers;
        this.idempotency = idempotency;
        this.accessLog = accessLog;
        this.headers = headers;
        this.clock = clock;
    }

    public Response make(UUID id, @Nullable Object body, BiFunction<Participation, Stamp, Participation.Change> move) {
        return idempotency.once(body, () -> {
            var caller = callers.current();
            var participation = participations.getToMove(new ParticipationId(id), caller);
            IfMatch.check(headers, participation.version());
            var moved = participations.save(move.apply(participation, new Stamp(caller.subject(), clock.instant())));
            accessLog.record(Access.granted(
                    "update", "Participation", id.toString(), moved.patient().toString()));
            return Response.ok(ParticipationView.of(moved))
                    .tag(ETags.of(moved.version()))
                    .build();
        });
    }
}
