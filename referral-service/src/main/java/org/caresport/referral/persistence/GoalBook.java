package org.caresport.referral.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.goal.Goal;

/** The goals of a case. They are asked for with the referral in hand, so who may not see that one cannot ask. */
@ApplicationScoped
public class GoalBook {

    private final EntityManager database;

    GoalBook(EntityManager database) {
        this.database = database;
    }

    /** In order of time. */
    public List<Goal> of(Referral referral) {
        var rows = database.createQuery(
                        "from GoalEntity g where g.referralId = :id order by g.madeAt, g.id", GoalEntity.class)
                .setParameter("id", referral.id().value())
                .getResultList();
        var progress = progress(rows.stream().map(row -> row.id).toList());
        return rows.stream()
                .map(row -> row.read(progress.getOrDefault(row.id, List.of())))
                .toList();
    }

    public Optional<Goal> find(Referral referral, UUID id) {
        return of(referral).stream().filter(goal -> goal.id().equals(id)).findFirst();
    }

    @Transactional(TxType.MANDATORY)
    public void add(Goal goal) {
        database.persist(GoalEntity.of(goal));
    }

    @Transactional(TxType.MANDATORY)
    public void add(Goal goal, Goal.Progress progress) {
        database.persist(GoalProgressEntity.of(goal.id(), progress));
    }

    private Map<UUID, List<Goal.Progress>> progress(List<UUID> goals) {
        return goals.isEmpty()
                ? Map.of()
                : database.createQuery(
                                "from GoalProgressEntity p where p.goalId in :goals order by p.seenOn, p.id",
                                GoalProgressEntity.class)
                        .setParameter("goals", goals)
                        .getResultStream()
                        .collect(groupingBy(row -> row.goalId, mapping(GoalProgressEntity::read, toList())));
    }
}
