package org.caresport.referral.fhir.kept;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.caresport.referral.fhir.model.Systems;
import org.caresport.referral.note.Note;

/**
 * What the broker wrote to the referrer, in the Task. It is an output, since {@code Task.note} is the sender's: what they send
 * back in it counts as theirs, such as the conditions of a clearance.
 */
final class NoteOutput {

    private NoteOutput() {}

    static void add(ObjectNode task, List<Note> notes) {
        if (notes.isEmpty()) {
            return;
        }
        var outputs = task.withArray("/output");
        for (var note : notes) {
            var output = outputs.addObject();
            var type = output.putObject("type");
            type.putArray("coding")
                    .addObject()
                    .put("system", Systems.TOLD)
                    .put("code", "note")
                    .put("display", "Bericht van de buurtsportcoach");
            type.put("text", "Bericht van de buurtsportcoach");
            output.putObject("valueAnnotation")
                    .put("time", note.at().toString())
                    .put("text", note.text());
        }
    }
}
