package org.caresport.referral.intakedraft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.caresport.kit.access.Access;
import org.caresport.kit.access.AccessLog;
import org.caresport.kit.access.LastingLook;
import org.caresport.kit.caller.CallerProvider;
import org.caresport.kit.code.Codes;
import org.caresport.kit.conditional.IfMatch;
import org.caresport.kit.conditional.Precondition;
import org.caresport.kit.problem.KitProblem;
import org.caresport.kit.problem.Problem;
import org.caresport.referral.domain.Hand;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.domain.ReferralId;
import org.caresport.referral.domain.Stamp;
import org.caresport.referral.persistence.IntakeDraft;
import org.caresport.referral.persistence.IntakeDrafts;
import org.caresport.referral.persistence.Referrals;

/** Somebody fills in an intake; another window, or a colleague, that does so too is seen, and overwrites nothing. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class Drafting {

    private static final int MOST_CHARACTERS = 64_000;

    private final Referrals referrals;
    private final IntakeDrafts drafts;
    private final CallerProvider callers;
    private final AccessLog accessLog;
    private final LastingLook looks;
    private final Clock clock;

    Drafting(
            Referrals referrals,
            IntakeDrafts drafts,
            CallerProvider callers,
            AccessLog accessLog,
            LastingLook looks,
            Clock clock) {
        this.referrals = referrals;
        this.drafts = drafts;
        this.callers = callers;
        this.accessLog = accessLog;
        this.looks = looks;
        this.clock = clock;
    }

    IntakeDraft read(UUID id) {
        var referral = referrals.get(new ReferralId(id), callers.current());
        accessLog.record(access("read", referral));
        return drafts.find(referral.id()).orElseThrow(() -> Problem.notFound("draft of an intake"));
    }

    /**
     * Saves what there is.
     *
     * @throws Problem 409 when the case has ended, 412 when somebody else saved it meanwhile
     */
    IntakeDraft save(UUID id, List<IntakeDraft.Field> fields, Precondition precondition) {
        check(fields);
        var referral = referrals.getToMove(new ReferralId(id), callers.current());
        if (!drafts.isOpen(referral.id())) {
            throw Problem.of(KitProblem.MOVE_NOT_ALLOWED, "This referral has ended; there is no intake any more.")
                    .with("state", Codes.of(referral.stage()));
        }
        var caller = callers.current();
        var stamp = new Stamp(caller.subject(), caller.organisation(), Hand.BROKER, clock.instant());
        var saved = switch (precondition) {
            case Precondition.Absent _ ->
                drafts.begin(referral.id(), fields, stamp).orElseThrow(() -> somebodyElse(referral));
            case Precondition.Unchanged unchanged ->
                drafts.save(referral.id(), asRead(referral, unchanged), fields, stamp);
        };
        looks.record(access("update", referral));
        return saved;
    }

    /** @throws Problem 412 when an If-Match was sent and somebody else saved it meanwhile */
    void discard(UUID id, HttpHeaders headers) {
        var referral = referrals.getToMove(new ReferralId(id), callers.current());
        drafts.findToSave(referral.id()).ifPresent(draft -> {
            IfMatch.check(headers, draft.version());
            drafts.erase(referral.id());
        });
        accessLog.record(access("update", referral));
    }

    private IntakeDraft asRead(Referral referral, Precondition.Unchanged sent) {
        var draft = drafts.findToSave(referral.id())
                .orElseThrow(() -> Problem.of(
                        KitProblem.PRECONDITION_FAILED,
                        "There is no draft any more: the intake was recorded, or somebody threw the draft away."));
        if (!sent.sent().name(tag -> tag.equals(Long.toString(draft.version())))) {
            throw somebodyElse(draft);
        }
        return draft;
    }

    private Problem somebodyElse(Referral referral) {
        return drafts.find(referral.id())
                .map(Drafting::somebodyElse)
                .orElseGet(() ->
                        Problem.of(KitProblem.PRECONDITION_FAILED, "There was a draft a moment ago. Begin anew."));
    }

    private static Problem somebodyElse(IntakeDraft draft) {
        return Problem.of(
                        KitProblem.PRECONDITION_FAILED,
                        "Somebody saved this draft in the meantime. Read it, look at what is different, and save again.")
                .with("savedBy", draft.by())
                .with("savedAt", draft.at())
                .header(HttpHeaders.ETAG, "W/\"%d\"".formatted(draft.version()));
    }

    private static void check(List<IntakeDraft.Field> fields) {
        var problem = Problem.validation("'errors' names what is wrong. Nothing was saved.");
        var names = new HashSet<String>();
        for (int place = 0; place < fields.size(); place++) {
            if (!names.add(fields.get(place).name())) {
                problem.invalid("fields[%d].name".formatted(place), "is there twice");
            }
        }
        var characters = fields.stream()
                .flatMap(field -> field.values().stream())
                .mapToInt(String::length)
                .sum();
        if (characters > MOST_CHARACTERS) {
            problem.invalid("fields", "must be %d characters at most, all together".formatted(MOST_CHARACTERS));
        }
        if (!problem.faults().isEmpty()) {
            throw problem;
        }
    }

    private static Access access(String action, Referral referral) {
        return Access.granted(
                action,
                "Referral",
                referral.id().toString(),
                referral.submission().patient().toString());
    }
}
