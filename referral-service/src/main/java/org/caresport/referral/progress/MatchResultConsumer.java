package org.caresport.referral.progress;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.caresport.kit.consume.EventConsumer;
import org.caresport.kit.event.CannotHandle;
import org.caresport.kit.event.IncomingEvent;
import org.caresport.referral.domain.Because;
import org.caresport.referral.domain.ClearanceQuestion;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.domain.ReferralId;
import org.caresport.referral.domain.ReferralStage;
import org.caresport.referral.domain.Stamp;
import org.caresport.referral.move.Cases;
import org.caresport.referral.persistence.ProposalBook;
import org.caresport.referral.persistence.Proposals;
import org.caresport.referral.persistence.Referrals;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what matching answers. Only the answer to the newest request counts; one to an older request is passed over. The
 * first answer comes before anybody has spoken with the patient and moves nothing; the one after the intake does.
 */
@ApplicationScoped
class MatchResultConsumer implements EventConsumer {

    private final Referrals referrals;
    private final Cases cases;
    private final ProposalBook book;

    MatchResultConsumer(Referrals referrals, Cases cases, ProposalBook book) {
        this.referrals = referrals;
        this.cases = cases;
        this.book = book;
    }

    @Override
    public String topic() {
        return "match-result";
    }

    @Override
    public boolean handles(String type) {
        return MatchResult.TYPES.contains(type);
    }

    @Override
    public void on(IncomingEvent event) {
        var result = event.as(MatchResult.class);
        var referral = referrals
                .findForPlatform(new ReferralId(result.referralId()))
                .orElseThrow(() -> new CannotHandle("there is no referral " + result.referralId()));
        if (!result.requestId().equals(referral.matchRequest())) {
            Log.infof("referral %s asked for proposals again since; passed over", referral.id());
            return;
        }
        var proposals = result.toProposals();
        book.keep(referral.id(), proposals);
        if (isAwaited(referral, proposals)) {
            cases.move(moved(referral, proposals, Stamp.byThePlatform(event.time())));
        }
    }

    /** After the intake any answer is; where nothing was found, one that something is, now that the offer has changed. */
    private static boolean isAwaited(Referral referral, Proposals proposals) {
        return referral.stage() == ReferralStage.INTAKE_DONE
                || (referral.stage() == ReferralStage.NO_MATCH
                        && !proposals.proposals().isEmpty());
    }

    private static Referral.Change moved(Referral referral, Proposals proposals, Stamp stamp) {
        var questions = questions(proposals);
        if (!questions.isEmpty()) {
            return referral.askForClearance(questions, stamp);
        }
        return proposals.proposals().isEmpty()
                ? referral.noMatch(Because.NO_SUITABLE_OFFER.reason(), stamp)
                : referral.match(stamp);
    }

    /** What stands in the way of every programme; what stands in the way of some only is for the broker to weigh. */
    private static List<ClearanceQuestion> questions(Proposals proposals) {
        if (!proposals.medicalStops().isEmpty()) {
            return proposals.medicalStops().stream()
                    .map(stop -> question(stop.rule(), stop.text(), stop.measured()))
                    .toList();
        }
        var all = proposals.proposals();
        return !all.isEmpty() && all.stream().allMatch(Proposals.Proposal::needsClearance)
                ? all.stream()
                        .flatMap(proposal -> proposals.reasonsOf(proposal).stream())
                        .filter(Proposals.RuleReason::needsClearance)
                        .map(reason -> question(reason.rule(), reason.text(), null))
                        .distinct()
                        .toList()
                : List.of();
    }

    private static ClearanceQuestion question(String rule, Map<String, String> text, @Nullable BigDecimal measured) {
        return new ClearanceQuestion(rule, text.getOrDefault("nl", rule), measured);
    }
}
