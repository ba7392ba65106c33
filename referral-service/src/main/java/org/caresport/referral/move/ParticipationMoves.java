package org.caresport.referral.move;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.util.UUID;
import java.util.function.BiFunction;
import org.caresport.kit.access.Access;
import org.caresport.kit.access.AccessLog;
import org.caresport.kit.caller.CallerProvider;
import org.caresport.kit.conditional.ETags;
import org.caresport.kit.conditional.IfMatch;
import org.caresport.kit.idempotency.Idempotency;
import org.caresport.referral.domain.Hand;
import org.caresport.referral.domain.Participation;
import org.caresport.referral.domain.ParticipationId;
import org.caresport.referral.domain.Stamp;
import org.caresport.referral.persistence.Participations;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** One decision about one participation, as {@link ReferralMoves} does it for a referral. */
@ApplicationScoped
public class ParticipationMoves {

    private final Participations participations;
    private final Cases cases;
    private final CallerProvider callers;
    private final Idempotency idempotency;
    private final AccessLog accessLog;
    private final HttpHeaders headers;
    private final Clock clock;

    ParticipationMoves(
            Participations participations,
            Cases cases,
            CallerProvider callers,
            Idempotency idempotency,
            AccessLog accessLog,
            HttpHeaders headers,
            Clock clock) {
        this.participations = participations;
        this.cases = cases;
        this.callers = callers;
        this.idempotency = idempotency;
        this.accessLog = accessLog;
        this.headers = headers;
        this.clock = clock;
    }

    /** @param hand by whose hand it is made */
    public RestResponse<ParticipationView> make(
            UUID id, Hand hand, @Nullable Object body, BiFunction<Participation, Stamp, Participation.Change> move) {
        return idempotency.once(
                body,
                () -> participations.getToMove(new ParticipationId(id), callers.current()),
                participation -> {
                    IfMatch.check(headers, participation.version());
                    var caller = callers.current();
                    var stamp = new Stamp(caller.subject(), caller.organisation(), hand, clock.instant());
                    return shown("update", cases.move(move.apply(participation, stamp)));
                },
                (participation, _) -> shown("read", participation));
    }

    private RestResponse<ParticipationView> shown(String action, Participation participation) {
        accessLog.record(Access.granted(
                action,
                "Participation",
                participation.id().toString(),
                participation.patient().toString()));
        return ResponseBuilder.ok(ParticipationView.to(callers.current(), participation))
                .tag(ETags.of(participation.version()))
                .build();
    }
}
