package org.caresport.referral.fhir.reception;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.caresport.referral.fhir.http.Interaction;
import org.caresport.referral.fhir.model.Entry;
import org.jspecify.annotations.Nullable;

/** One thing that a sender asks for: of a bundle one entry, of any other request all of it. */
sealed interface Request {

    /** The type of resource that it is about. */
    String type();

    Interaction interaction();

    /** That a resource be taken in. */
    record Create(Entry entry) implements Request {

        @Override
        public String type() {
            return entry.type();
        }

        @Override
        public Interaction interaction() {
            return Interaction.CREATE;
        }
    }

    /**
     * That a Task move on.
     *
     * @param id of the Task
     * @param path FHIRPath of the Task within what was sent
     */
    record Update(
            String id,
            ObjectNode body,
            String path,
            @Nullable String ifMatch) implements Request {

        @Override
        public String type() {
            return "Task";
        }

        @Override
        public Interaction interaction() {
            return Interaction.UPDATE;
        }
    }
}
