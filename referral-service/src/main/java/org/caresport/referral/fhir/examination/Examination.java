package org.caresport.referral.fhir.examination;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.caresport.kit.time.WallClock;
import org.caresport.referral.fhir.kept.Sender;
import org.caresport.referral.fhir.model.Definitions;
import org.caresport.referral.fhir.model.Entry;
import org.caresport.referral.fhir.model.Faults;
import org.caresport.referral.fhir.model.FhirModel;
import org.caresport.referral.fhir.model.ResourceKind;
import org.caresport.referral.fhir.model.StructureCheck;
import org.caresport.referral.patient.Bsn;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.jspecify.annotations.Nullable;

/** Looks at what was sent, as far as it can be judged by itself, and finds all its faults at once. */
@ApplicationScoped
public class Examination {

    private final Definitions definitions;
    private final FhirModel fhir;
    private final WallClock wallClock;

    Examination(Definitions definitions, FhirModel fhir, WallClock wallClock) {
        this.definitions = definitions;
        this.fhir = fhir;
        this.wallClock = wallClock;
    }

    /**
     * A bundle without its resources: what changes its meaning changes theirs.
     *
     * @throws FhirRefusal 422 with every fault
     */
    public void ofEnvelope(ObjectNode bundle, Sender sender) {
        var faults = new Faults();
        new StructureCheck(definitions, sender.strict(), faults).resource(bundle, "Bundle");
        faults.throwIfAny();
    }

    /** @throws FhirRefusal 422 with every fault; else the entries, without a BSN in any of them */
    public List<Arrival> of(List<Entry> entries, Sender sender) {
        var faults = new Faults();
        var kinds = kinds(entries, sender, faults);
        faults.throwIfUnreadable();
        entries.forEach(entry -> Identity.check(entry.body(), entry.path(), faults));
        var numbers = numbers(entries, faults);
        BsnRemoval.from(entries.stream().map(Entry::body).toList());
        var today = wallClock.todayIn(sender.municipality());
        var arrivals = new ArrayList<Arrival>();
        kinds.forEach((entry, kind) -> arrivals.add(arrival(entry, kind, numbers.get(entry), today, faults)));
        faults.throwIfAny();
        return arrivals;
    }

    /** In the order of the entries. Only what has FHIR's structure can be read as FHIR; what has not is refused before the rules are asked. */
    private Map<Entry, ResourceKind> kinds(List<Entry> entries, Sender sender, Faults faults) {
        var kinds = new LinkedHashMap<Entry, ResourceKind>();
        for (var entry : entries) {
            ResourceKind.of(entry.type())
                    .ifPresentOrElse(
                            kind -> {
                                kinds.put(entry, kind);
                                new StructureCheck(definitions, sender.strict(), faults)
                                        .resource(entry.body(), entry.path());
                            },
                            () -> faults.add(
                                    IssueType.NOTSUPPORTED,
                                    entry.path() + ".resourceType",
                                    "is not a type that is taken in; the CapabilityStatement lists those that are"));
        }
        return kinds;
    }

    private static Map<Entry, Bsn> numbers(List<Entry> entries, Faults faults) {
        var numbers = new HashMap<Entry, Bsn>();
        for (var entry : entries) {
            if (entry.type().equals(ResourceKind.PATIENT.fhirName())) {
                PatientRules.bsn(entry.body(), entry.path(), faults).ifPresent(bsn -> numbers.put(entry, bsn));
            }
        }
        return numbers;
    }

    private Arrival arrival(Entry entry, ResourceKind kind, @Nullable Bsn bsn, LocalDate today, Faults faults) {
        var resource = kind.read(fhir, entry.body());
        ResourceRules.check(resource, entry.path(), today, faults);
        return new Arrival(entry, kind, resource, bsn, faults.warningsUnder(entry.path()));
    }
}
