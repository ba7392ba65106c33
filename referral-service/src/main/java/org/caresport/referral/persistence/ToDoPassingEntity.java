package org.caresport.referral.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.caresport.referral.domain.Stamp;
import org.caresport.referral.todo.ToDo;

/** One row of {@code to_do_passing}, never changed. */
@Entity
@Table(name = "to_do_passing")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class ToDoPassingEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    long id;

    UUID toDoId;
    String toOwner;
    String note;
    String madeBy;
    Instant madeAt;

    static ToDoPassingEntity of(UUID toDo, String to, String note, Stamp stamp) {
        var row = new ToDoPassingEntity();
        row.toDoId = toDo;
        row.toOwner = to;
        row.note = note;
        row.madeBy = stamp.by();
        row.madeAt = stamp.at();
        return row;
    }

    ToDo.Passing read() {
        return new ToDo.Passing(toOwner, note, madeBy, madeAt);
    }
}
