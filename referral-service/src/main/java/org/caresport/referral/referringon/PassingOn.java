package org.caresport.referral.referringon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;
import java.util.UUID;
import org.caresport.kit.code.Codes;
import org.caresport.kit.problem.KitProblem;
import org.caresport.kit.problem.Problem;
import org.caresport.referral.agenda.ToDos;
import org.caresport.referral.domain.DirectoryEntry;
import org.caresport.referral.domain.Owner;
import org.caresport.referral.domain.Profile.Location;
import org.caresport.referral.domain.Reason;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.domain.ReferralNotFound;
import org.caresport.referral.domain.Stamp;
import org.caresport.referral.messaging.Announcements;
import org.caresport.referral.move.Cases;
import org.caresport.referral.persistence.Participations;
import org.caresport.referral.persistence.Referrals;
import org.caresport.referral.persistence.Transfers;
import org.caresport.referral.todo.ToDoKind;
import org.caresport.referral.transfer.ReturnReason;
import org.caresport.referral.transfer.Transfer;
import org.caresport.referral.transfer.Transfer.Answer;
import org.caresport.referral.transfer.TransferState;
import org.jspecify.annotations.Nullable;

/**
 * Passes a case on to another municipality's brokers. Until they take it on it is whole with those who have it; then it is whole
 * with them: what there is to do goes along, and what runs does not run, because a programme is the first municipality's.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class PassingOn {

    private final Cases cases;
    private final Referrals referrals;
    private final Participations participations;
    private final Transfers transfers;
    private final Receivers receivers;
    private final ToDos toDos;
    private final Announcements announcements;

    PassingOn(
            Cases cases,
            Referrals referrals,
            Participations participations,
            Transfers transfers,
            Receivers receivers,
            ToDos toDos,
            Announcements announcements) {
        this.cases = cases;
        this.referrals = referrals;
        this.participations = participations;
        this.transfers = transfers;
        this.receivers = receivers;
        this.toDos = toDos;
        this.announcements = announcements;
    }

    /** @param broker an entry of the other municipality's directory; null for whoever is on duty */
    UUID ask(Referral referral, String municipality, @Nullable UUID broker, String note, Stamp stamp) {
        var asked = receiver(referral, municipality, broker);
        requireThatNothingRuns(referral);
        if (transfers.isOpenOf(referral.id())) {
            throw notNow(
                    "Another municipality is asked already. Withdraw that first, or wait for the answer.", "asked");
        }
        var submission = referral.submission();
        var one = new Transfer(
                UUID.randomUUID(),
                referral.id(),
                submission.patient(),
                submission.municipality(),
                stamp.by(),
                municipality,
                broker,
                note,
                toDos.due(ToDoKind.TRANSFER_UNANSWERED, referral, stamp.at()),
                stamp.at(),
                TransferState.ASKED,
                Optional.empty());
        cases.move(referral.askToTakeOn(stamp));
        transfers.add(one);
        announcements.askedToTakeOn(receivers.present(asked), stamp.at());
        return one.id();
    }

    /** The stamp's broker has the case from now on. */
    void accept(UUID id, Stamp stamp) {
        var transfer = lockOpen(id);
        var referral = referral(transfer);
        requireThatNothingRuns(referral);
        var moved = cases.move(referral.passOn(
                transfer.to(),
                receivers.neighbourhood(transfer.to(), referral),
                location(referral),
                new Owner(stamp.by(), stamp.organisation()),
                stamp));
        transfers.answer(id, TransferState.ACCEPTED, new Answer(null, null, stamp.by(), stamp.at()));
        transfers.takeAlong(moved, stamp.by());
        announcements.takenOn(transfer, stamp.at());
    }

    /** @param text in words, for brokers alone: the history has the code */
    void giveBack(UUID id, ReturnReason reason, String text, Stamp stamp) {
        var transfer = lockOpen(id);
        var why = new Reason(Codes.of(reason), "Gemeente %s neemt de verwijzing niet over.".formatted(transfer.to()));
        cases.move(referral(transfer).returnTransfer(why, stamp));
        transfers.answer(id, TransferState.RETURNED, new Answer(reason, text, stamp.by(), stamp.at()));
    }

    void withdraw(UUID id, Stamp stamp) {
        var transfer = lockOpen(id);
        cases.move(referral(transfer).withdrawTransfer(stamp));
        transfers.answer(id, TransferState.WITHDRAWN, new Answer(null, null, stamp.by(), stamp.at()));
    }

    private DirectoryEntry receiver(Referral referral, String municipality, @Nullable UUID broker) {
        if (municipality.equals(referral.submission().municipality())) {
            throw Problem.validation("In your own municipality you hand the referral over to a colleague.")
                    .invalid("municipality", "has the referral already");
        }
        if (broker != null) {
            return receivers
                    .named(municipality, broker)
                    .orElseThrow(() -> Problem.validation(
                                    "Choose a broker who stands in that municipality's directory with an account, or leave it out.")
                            .invalid("broker", "is no broker with an account there"));
        }
        return receivers
                .onDuty(municipality, referral)
                .orElseThrow(() -> Problem.validation(
                                "Nobody there can take it on: that municipality has neither a broker nor a fallback with an account.")
                        .invalid("municipality", "has nobody who could take it on"));
    }

    private void requireThatNothingRuns(Referral referral) {
        if (!participations.running(referral).isEmpty()) {
            throw notNow(
                    "A programme is offered or runs. It has to end first, or the patient steps back from it; then pass the referral"
                            + " on.",
                    Codes.of(referral.stage()));
        }
    }

    /** Of two who decide at once, the second finds what the first decided. */
    private Transfer lockOpen(UUID id) {
        transfers.lock(id);
        var transfer = transfers.find(id).orElseThrow().transfer();
        if (!transfer.isOpen()) {
            throw notNow("It was decided already. Read the list again.", Codes.of(transfer.state()));
        }
        return transfer;
    }

    private Referral referral(Transfer transfer) {
        return referrals
                .findForPlatform(transfer.referral())
                .orElseThrow(() -> new ReferralNotFound(transfer.referral()));
    }

    /** Where the patient lives by now; where that is not known, it stays as it was. */
    private @Nullable Location location(Referral referral) {
        return receivers
                .home(referral.submission().patient())
                .map(area -> new Location(area.latitude(), area.longitude()))
                .orElse(null);
    }

    private static Problem notNow(String detail, String state) {
        return Problem.of(KitProblem.MOVE_NOT_ALLOWED, detail).with("state", state);
    }
}
