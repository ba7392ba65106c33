package org.caresport.referral.teamwork;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.caresport.referral.patient.Person;
import org.caresport.referral.todo.ToDo;
import org.caresport.referral.todo.ToDoKind;
import org.caresport.referral.todo.ToDoOutcome;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something to do, as the brokers of the municipality see it. */
@Schema(name = "ToDo")
record ToDoView(
        UUID id,
        UUID referralId,

        @Schema(description = "Which participation it came from, if it came from one") @Nullable
        UUID participationId,

        @Schema(description = "Empty when the patient's data was erased")
        String patientName,

        ToDoKind kind,

        @Schema(description = "In the broker's words; absent on what an event made") @Nullable
        String text,

        @Schema(description = "Who has to do it, by their login; absent where nobody has the case") @Nullable
        String owner,

        LocalDate dueOn,
        boolean overdue,
        String madeBy,
        Instant madeAt,

        @Schema(description = "How it ended; absent while it is open") @Nullable
        ToDoOutcome outcome,

        @Nullable String outcomeText,
        @Nullable String finishedBy,
        @Nullable Instant finishedAt,

        @Schema(description = "To whom it was given since, in order of time")
        List<Passing> passings) {

    @Schema(name = "ToDoPassing")
    record Passing(String to, String note, String by, Instant at) {

        static Passing of(ToDo.Passing passing) {
            return new Passing(passing.to(), passing.note(), passing.by(), passing.at());
        }
    }

    static ToDoView of(ToDo toDo, @Nullable Person patient, LocalDate today) {
        var finish = toDo.finished();
        return new ToDoView(
                toDo.id(),
                toDo.referral().value(),
                toDo.participation(),
                patient == null ? "" : patient.details().name(),
                toDo.kind(),
                toDo.text(),
                toDo.owner().orElse(null),
                toDo.dueOn(),
                finish.isEmpty() && toDo.dueOn().isBefore(today),
                toDo.madeBy(),
                toDo.madeAt(),
                finish.map(ToDo.Finish::outcome).orElse(null),
                finish.map(ToDo.Finish::text).orElse(null),
                finish.map(ToDo.Finish::by).orElse(null),
                finish.map(ToDo.Finish::at).orElse(null),
                toDo.passings().stream().map(Passing::of).toList());
    }
}
