package org.caresport.referral.referringon;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.caresport.kit.log.Kinds;
import org.caresport.kit.time.WallClock;
import org.caresport.referral.domain.DirectoryEntry;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.messaging.Announcements;
import org.caresport.referral.persistence.Referrals;
import org.caresport.referral.persistence.Transfers;
import org.caresport.referral.transfer.Transfer;

/**
 * Sees to it that nobody waits for ever for another municipality: once its day has passed, whoever asked is told, who was asked is
 * asked again, and so is who stands in there.
 */
@ApplicationScoped
class TransferReminder {

    private static final int AT_A_TIME = 500;

    private final Transfers transfers;
    private final Referrals referrals;
    private final Receivers receivers;
    private final Announcements announcements;
    private final WallClock wallClock;
    private final Clock clock;

    TransferReminder(
            Transfers transfers,
            Referrals referrals,
            Receivers receivers,
            Announcements announcements,
            WallClock wallClock,
            Clock clock) {
        this.transfers = transfers;
        this.referrals = referrals;
        this.receivers = receivers;
        this.announcements = announcements;
        this.wallClock = wallClock;
        this.clock = clock;
    }

    @Scheduled(every = "${caresport.transfers.look-every:1h}", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        QuarkusTransaction.requiringNew()
                .call(() -> transfers.unanswered(wallClock.today(), AT_A_TIME))
                .forEach(this::remind);
    }

    /** One that fails is tried again with the next look; the others do not wait for it. */
    private void remind(UUID id) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                if (transfers.remind(id, clock.instant())) {
                    transfers.find(id).ifPresent(known -> tell(known.transfer()));
                }
            });
        } catch (RuntimeException e) {
            Log.errorf("transfer %s could not be reminded of: %s", id, Kinds.named(e));
        }
    }

    private void tell(Transfer transfer) {
        referrals.findForPlatform(transfer.referral()).ifPresent(referral -> {
            var now = clock.instant();
            announcements.notTakenOnYet(referral, now);
            asked(transfer, referral).forEach(broker -> announcements.askedToTakeOn(broker, now));
        });
    }

    private List<DirectoryEntry> asked(Transfer transfer, Referral referral) {
        return Optional.ofNullable(transfer.broker())
                .flatMap(broker -> receivers.named(transfer.to(), broker))
                .or(() -> receivers.onDuty(transfer.to(), referral))
                .map(broker -> Stream.concat(Stream.of(broker), receivers.besides(broker).stream())
                        .map(receivers::present)
                        .distinct()
                        .toList())
                .orElse(List.of());
    }
}
