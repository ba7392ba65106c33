package org.caresport.referral.progress;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.caresport.kit.consume.EventConsumer;
import org.caresport.kit.event.CannotHandle;
import org.caresport.kit.event.IncomingEvent;
import org.caresport.referral.domain.Because;
import org.caresport.referral.domain.ClearanceQuestion;
import org.caresport.referral.domain.Participation;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.domain.ReferralId;
import org.caresport.referral.domain.Stamp;
import org.caresport.referral.move.Cases;
import org.caresport.referral.persistence.Participations;
import org.caresport.referral.persistence.ProposalBook;
import org.caresport.referral.persistence.Proposals;
import org.caresport.referral.persistence.Referrals;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what matching answers. Only the answer to the newest request counts; one to an older request is passed over. The
 * first answer comes before anybody has spoken with the patient and moves nothing; the one after the intake does, and while a
 * programme runs, one that stops it.
 */
@ApplicationScoped
class MatchResultConsumer implements EventConsumer {

    private final Referrals referrals;
    private final Participations participations;
    private final Cases cases;
    private final ProposalBook book;

    MatchResultConsumer(Referrals referrals, Participations participations, Cases cases, ProposalBook book) {
        this.referrals = referrals;
        this.participations = participations;
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
        book.matched(referral.id(), Objects.requireNonNullElseGet(result.matchedAt(), event::time));
        moved(referral, result, proposals, Stamp.byThePlatform(event.time())).ifPresent(cases::move);
    }

    private Optional<Referral.Change> moved(Referral referral, MatchResult result, Proposals proposals, Stamp stamp) {
        return switch (referral.stage()) {
            case INTAKE_DONE -> {
                var running = participations.running(referral);
                yield Optional.of(
                        running.isEmpty()
                                ? answered(referral, proposals, stamp)
                                : stopped(referral, running, result, proposals, stamp)
                                        .orElseGet(() -> referral.resume(stamp)));
            }
            case NO_MATCH ->
                proposals.proposals().isEmpty() ? Optional.empty() : Optional.of(answered(referral, proposals, stamp));
            case GUIDED -> stopped(referral, participations.running(referral), result, proposals, stamp);
            default -> Optional.empty();
        };
    }

    /** What speaks against going on: a medical stop, or what a clinician must answer for the very programme that runs. */
    private static Optional<Referral.Change> stopped(
            Referral referral, List<Participation> running, MatchResult result, Proposals proposals, Stamp stamp) {
        var programmes = running.stream()
                .filter(participation -> participation.override().isEmpty())
                .map(participation -> participation.activity().id())
                .distinct()
                .toList();
        var questions = Stream.of(
                        stops(proposals),
                        programmes.stream()
                                .flatMap(activity -> result.stopsOf(activity).stream())
                                .map(MatchResultConsumer::question),
                        programmes.stream()
                                .flatMap(activity -> proposals.of(activity).stream())
                                .filter(Proposals.Proposal::needsClearance)
                                .flatMap(proposal -> asked(proposals, proposal)))
                .flatMap(asked -> asked)
                .distinct()
                .toList();
        return questions.isEmpty() ? Optional.empty() : Optional.of(referral.askForClearance(questions, stamp));
    }

    private static Referral.Change answered(Referral referral, Proposals proposals, Stamp stamp) {
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
            return stops(proposals).toList();
        }
        var all = proposals.proposals();
        return !all.isEmpty() && all.stream().allMatch(Proposals.Proposal::needsClearance)
                ? all.stream()
                        .flatMap(proposal -> asked(proposals, proposal))
                        .distinct()
                        .toList()
                : List.of();
    }

    private static Stream<ClearanceQuestion> stops(Proposals proposals) {
        return proposals.medicalStops().stream().map(MatchResultConsumer::question);
    }

    private static ClearanceQuestion question(Proposals.MedicalStop stop) {
        return question(stop.rule(), stop.text(), stop.measured());
    }

    private static Stream<ClearanceQuestion> asked(Proposals proposals, Proposals.Proposal proposal) {
        return proposals.reasonsOf(proposal).stream()
                .filter(Proposals.RuleReason::needsClearance)
                .map(reason -> question(reason.rule(), reason.text(), null));
    }

    private static ClearanceQuestion question(String rule, Map<String, String> text, @Nullable BigDecimal measured) {
        return new ClearanceQuestion(rule, text.getOrDefault("nl", rule), measured);
    }
}
