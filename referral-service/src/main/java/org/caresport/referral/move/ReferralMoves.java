package org.caresport.referral.move;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.util.UUID;
import java.util.function.BiFunction;
import org.caresport.kit.access.Access;
import org.caresport.kit.access.AccessLog;
import org.caresport.kit.caller.Caller;
import org.caresport.kit.caller.CallerProvider;
import org.caresport.kit.conditional.ETags;
import org.caresport.kit.conditional.IfMatch;
import org.caresport.kit.idempotency.Done;
import org.caresport.kit.idempotency.Idempotency;
import org.caresport.referral.domain.Hand;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.domain.ReferralId;
import org.caresport.referral.domain.Stamp;
import org.caresport.referral.persistence.Referrals;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/**
 * One decision about one referral: read as the caller may see it, checked against an {@code If-Match} if one was sent, moved,
 * saved and logged in one transaction, and done once however often the request comes.
 */
@ApplicationScoped
public class ReferralMoves {

    private final Referrals referrals;
    private final Cases cases;
    private final CallerProvider callers;
    private final Idempotency idempotency;
    private final AccessLog accessLog;
    private final HttpHeaders headers;
    private final Clock clock;

    ReferralMoves(
            Referrals referrals,
            Cases cases,
            CallerProvider callers,
            Idempotency idempotency,
            AccessLog accessLog,
            HttpHeaders headers,
            Clock clock) {
        this.referrals = referrals;
        this.cases = cases;
        this.callers = callers;
        this.idempotency = idempotency;
        this.accessLog = accessLog;
        this.headers = headers;
        this.clock = clock;
    }

    public RestResponse<MovedReferral> make(
            UUID id, @Nullable Object body, BiFunction<Referral, Stamp, Referral.Change> move) {
        return answer(
                id,
                body,
                (referral, stamp) -> shown(cases.move(move.apply(referral, stamp))),
                (referral, _) -> shown(referral));
    }

    /**
     * For a decision that answers with something else than the referral.
     *
     * @param again what a repeated request is answered with: what came of it, as it is now
     */
    public <R> RestResponse<R> answer(
            UUID id,
            @Nullable Object body,
            BiFunction<Referral, Stamp, ResponseBuilder<R>> decision,
            BiFunction<Referral, Done, ResponseBuilder<R>> again) {
        return idempotency.once(
                body,
                () -> referrals.getToMove(new ReferralId(id), callers.current()),
                referral -> {
                    IfMatch.check(headers, referral.version());
                    var caller = callers.current();
                    var stamp = new Stamp(caller.subject(), caller.organisation(), hand(caller), clock.instant());
                    var answer = decision.apply(referral, stamp);
                    log("update", referral);
                    return answer.build();
                },
                (referral, done) -> {
                    log("read", referral);
                    return again.apply(referral, done).build();
                });
    }

    /** Decisions about a referral are the broker's, but for those that are the referrer's, too. */
    private static Hand hand(Caller caller) {
        return caller.has("broker") ? Hand.BROKER : Hand.REFERRER;
    }

    private static ResponseBuilder<MovedReferral> shown(Referral referral) {
        return ResponseBuilder.ok(MovedReferral.of(referral)).tag(ETags.of(referral.version()));
    }

    private void log(String action, Referral referral) {
        accessLog.record(Access.granted(
                action,
                "Referral",
                referral.id().toString(),
                referral.submission().patient().toString()));
    }
}
