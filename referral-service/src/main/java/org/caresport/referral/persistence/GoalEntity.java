package org.caresport.referral.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.caresport.referral.domain.ReferralId;
import org.caresport.referral.goal.Goal;
import org.jspecify.annotations.Nullable;

/** One row of {@code goal}, never changed. */
@Entity
@Table(name = "goal")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class GoalEntity {

    @Id
    UUID id;

    UUID referralId;
    String text;

    @Nullable
    String measure;

    @Nullable
    LocalDate targetOn;

    String madeBy;
    Instant madeAt;

    static GoalEntity of(Goal goal) {
        var row = new GoalEntity();
        row.id = goal.id();
        row.referralId = goal.referral().value();
        row.text = goal.text();
        row.measure = goal.measure();
        row.targetOn = goal.targetOn();
        row.madeBy = goal.by();
        row.madeAt = goal.at();
        return row;
    }

    Goal read(List<Goal.Progress> progress) {
        return new Goal(id, new ReferralId(referralId), text, measure, targetOn, madeBy, madeAt, progress);
    }
}
