package org.caresport.referral.progress;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.caresport.kit.consume.EventConsumer;
import org.caresport.kit.event.CannotHandle;
import org.caresport.kit.event.IncomingEvent;
import org.caresport.referral.domain.Reason;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.domain.ReferralId;
import org.caresport.referral.domain.ReferralStage;
import org.caresport.referral.domain.Stamp;
import org.caresport.referral.move.Cases;
import org.caresport.referral.persistence.ProposalBook;
import org.caresport.referral.persistence.Proposals;
import org.caresport.referral.persistence.Referrals;

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
        if (referral.stage() == ReferralStage.INTAKE_DONE) {
            cases.move(moved(referral, proposals, Stamp.byThePlatform(event.time())));
        }
    }

    private static Referral.Change moved(Referral referral, Proposals proposals, Stamp stamp) {
        if (!proposals.medicalStops().isEmpty()) {
            return referral.stopForClearance(reason(proposals.medicalStops().getFirst()), stamp);
        }
        return proposals.proposals().isEmpty()
                ? referral.noMatch(new Reason("no-suitable-offer", "No programme fits what was found"), stamp)
                : referral.match(stamp);
    }

    private static Reason reason(Proposals.MedicalStop stop) {
        var code = stop.rule().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        var text = stop.text().getOrDefault("nl", stop.rule());
        return new Reason(code.length() <= 64 ? code : code.substring(0, 64), text);
    }
}
