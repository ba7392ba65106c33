package org.caresport.referral.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.caresport.referral.domain.PatientId;
import org.caresport.referral.domain.ReferralId;
import org.caresport.referral.todo.ToDo;
import org.caresport.referral.todo.ToDoKind;
import org.caresport.referral.todo.ToDoOutcome;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One row of {@code to_do}, as it is read; {@link ToDoBook} writes it by statements, because most are written by many at once. */
@Entity
@Immutable
@Table(name = "to_do")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class ToDoEntity {

    @Id
    UUID id;

    UUID referralId;
    UUID patientId;

    @Nullable
    UUID participationId;

    String municipality;

    @Enumerated(EnumType.STRING)
    ToDoKind kind;

    @Nullable
    String text;

    @Nullable
    String owner;

    LocalDate dueOn;
    String madeBy;
    Instant madeAt;

    @Nullable
    @Enumerated(EnumType.STRING)
    ToDoOutcome outcome;

    @Nullable
    String outcomeText;

    @Nullable
    String finishedBy;

    @Nullable
    Instant finishedAt;

    ToDo read(List<ToDo.Passing> passings) {
        return new ToDo(
                id,
                new ReferralId(referralId),
                new PatientId(patientId),
                participationId,
                kind,
                text,
                Optional.ofNullable(owner),
                dueOn,
                madeBy,
                madeAt,
                finish(),
                passings);
    }

    private Optional<ToDo.Finish> finish() {
        return outcome == null || finishedBy == null || finishedAt == null
                ? Optional.empty()
                : Optional.of(new ToDo.Finish(outcome, outcomeText, finishedBy, finishedAt));
    }
}
