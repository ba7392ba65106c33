package org.caresport.referral.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.caresport.referral.goal.Goal;
import org.jspecify.annotations.Nullable;

/** One row of {@code goal_progress}, never changed. */
@Entity
@Table(name = "goal_progress")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class GoalProgressEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    long id;

    UUID goalId;
    int percent;
    LocalDate seenOn;

    @Nullable
    String text;

    String madeBy;
    Instant madeAt;

    static GoalProgressEntity of(UUID goal, Goal.Progress progress) {
        var row = new GoalProgressEntity();
        row.goalId = goal;
        row.percent = progress.percent();
        row.seenOn = progress.on();
        row.text = progress.text();
        row.madeBy = progress.by();
        row.madeAt = progress.at();
        return row;
    }

    Goal.Progress read() {
        return new Goal.Progress(percent, seenOn, text, madeBy, madeAt);
    }
}
