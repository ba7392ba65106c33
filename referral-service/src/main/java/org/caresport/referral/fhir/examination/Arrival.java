package org.caresport.referral.fhir.examination;

import java.util.List;
import org.caresport.referral.fhir.model.Entry;
import org.caresport.referral.fhir.model.Fault;
import org.caresport.referral.fhir.model.ResourceKind;
import org.caresport.referral.patient.Bsn;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** An entry that has passed the examination of its own content: nothing is known yet of what it refers to. */
public record Arrival(
        Entry entry,
        ResourceKind kind,
        Resource resource,
        @Nullable Bsn bsn,
        List<Fault> warnings) {

    public String type() {
        return kind.fhirName();
    }

    public boolean is(ResourceKind other) {
        return kind == other;
    }

    /** Itself and nothing else: its content changes on the way in, and comparing it would cost. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
