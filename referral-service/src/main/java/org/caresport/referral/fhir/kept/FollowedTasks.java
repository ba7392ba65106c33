package org.caresport.referral.fhir.kept;

import static java.util.stream.Collectors.groupingBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.domain.ReferralId;
import org.caresport.referral.measure.Measurement;
import org.caresport.referral.note.Note;
import org.caresport.referral.note.Note.Audience;
import org.caresport.referral.persistence.Measurements;
import org.caresport.referral.persistence.NoteBook;
import org.caresport.referral.persistence.Transfers;

/** Referrals as their Tasks, with what came of each at the moments after the first session and what the broker wrote. */
@ApplicationScoped
public class FollowedTasks {

    private final Measurements measurements;
    private final NoteBook notes;
    private final Transfers transfers;

    FollowedTasks(Measurements measurements, NoteBook notes, Transfers transfers) {
        this.measurements = measurements;
        this.notes = notes;
        this.transfers = transfers;
    }

    public Versioned of(ObjectNode sent, Referral referral) {
        return beside(List.of(referral)).task(sent, referral);
    }

    /** What stands beside all of these, looked up at once. */
    public Beside beside(Collection<Referral> referrals) {
        var ids = referrals.stream()
                .filter(referral -> referral.version() > 1) // a note for the referrer makes another version
                .map(Referral::id)
                .toList();
        return new Beside(
                measurements.results(referrals).stream().collect(groupingBy(Measurement::referral)),
                notes.sharedWith(Audience.REFERRER, ids).stream().collect(groupingBy(Note::referral)),
                transfers.takenOn(ids));
    }

    /**
     * What is told of referrals in their Tasks, besides where they stand.
     *
     * @param results what counts at the moments after the first session
     * @param notes what the brokers wrote to the referrer
     * @param takenOn the municipality whose brokers took a case on that was passed on to them
     */
    public record Beside(
            Map<ReferralId, List<Measurement>> results,
            Map<ReferralId, List<Note>> notes,
            Map<ReferralId, String> takenOn) {

        public Versioned task(ObjectNode sent, Referral referral) {
            var task = TaskProjection.of(
                    sent, referral, results.getOrDefault(referral.id(), List.of()), takenOn.get(referral.id()));
            NoteOutput.add(task.body(), notes.getOrDefault(referral.id(), List.of()));
            return task;
        }
    }
}
