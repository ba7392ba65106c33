package org.caresport.referral.progress;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.caresport.kit.log.Kinds;
import org.caresport.referral.messaging.GroupLists;
import org.caresport.referral.persistence.ExpectedGroups;
import org.caresport.referral.persistence.ExpectedGroups.ExpectedGroup;

/** Sends a provider the list of a group before a session to which somebody comes for the first time, once for that session. */
@ApplicationScoped
class GroupListSending {

    private static final int AT_A_TIME = 500;

    private final ExpectedGroups groups;
    private final GroupLists lists;
    private final GroupListConfig config;
    private final Clock clock;

    GroupListSending(ExpectedGroups groups, GroupLists lists, GroupListConfig config, Clock clock) {
        this.groups = groups;
        this.lists = lists;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "${caresport.group-list.every:15m}", concurrentExecution = ConcurrentExecution.SKIP)
    void sendLists() {
        dueNow().forEach(this::send);
    }

    private List<ExpectedGroup> dueNow() {
        var now = clock.instant();
        return QuarkusTransaction.requiringNew().call(() -> groups.notSent(now, now.plus(config.before()), AT_A_TIME));
    }

    /** One that fails is told of in the log and tried again with the next round; the others do not wait for it. */
    private void send(ExpectedGroup group) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                var now = clock.instant();
                if (groups.send(group.session(), now)) {
                    lists.send(group.organisation(), group.activity(), group.municipality(), now);
                }
            });
        } catch (RuntimeException e) {
            Log.errorf("the list for session %s could not be sent: %s", group.session(), Kinds.named(e));
        }
    }
}
