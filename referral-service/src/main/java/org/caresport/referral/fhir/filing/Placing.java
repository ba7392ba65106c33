package org.caresport.referral.fhir.filing;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.caresport.referral.domain.PatientId;
import org.caresport.referral.fhir.examination.Arrival;
import org.caresport.referral.fhir.examination.Identity;
import org.caresport.referral.fhir.http.ServiceBase;
import org.caresport.referral.fhir.kept.ResourceRows;
import org.caresport.referral.fhir.kept.StoredResource;
import org.caresport.referral.fhir.model.FhirRefusal;
import org.caresport.referral.fhir.model.ResourceKind;
import org.caresport.referral.fhir.model.TimeOrderedId;
import org.caresport.referral.patient.Patients;
import org.caresport.referral.patient.Registered;
import org.caresport.referral.patient.Registration;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Patient;

/** Finds where arrivals belong: who the patients among them are, which are known already, and which are new. */
@ApplicationScoped
class Placing {

    private final IfNoneExist ifNoneExist;
    private final Patients patients;
    private final PersonMapping persons;
    private final ResourceRows rows;
    private final ServiceBase base;

    Placing(IfNoneExist ifNoneExist, Patients patients, PersonMapping persons, ResourceRows rows, ServiceBase base) {
        this.ifNoneExist = ifNoneExist;
        this.patients = patients;
        this.persons = persons;
        this.rows = rows;
        this.base = base;
    }

    Placements place(SentResources delivery) {
        var found = ifNoneExist.among(delivery.arrivals(), delivery.sender());
        var names = new Names(delivery.arrivals(), people(delivery, found), delivery.sender(), base);
        var known = known(delivery, names);
        var byName = new HashMap<String, Placement>();
        var placements = new LinkedHashMap<Arrival, Placement>();
        for (var arrival : delivery.arrivals()) {
            var key = names.key(arrival);
            var identity = names.identity(arrival);
            var name = arrival.type() + "?" + key;
            if (byName.containsKey(name)) {
                placements.put(arrival, byName.get(name).sharedWith(arrival, identity));
                continue;
            }
            var placement = found.containsKey(arrival)
                    ? Placement.ofFound(arrival, key, identity, found.get(arrival))
                    : known.containsKey(name)
                            ? Placement.ofKnown(arrival, key, identity, known.get(name))
                            : Placement.ofNew(
                                    arrival,
                                    key,
                                    identity,
                                    names.person(arrival).orElseGet(() -> TimeOrderedId.next(delivery.at())));
            byName.put(name, placement);
            placements.put(arrival, placement);
        }
        return new Placements(placements);
    }

    /** Who the patients are; those that the sender asked to leave alone are who they were. */
    private Map<Arrival, Registered> people(SentResources delivery, Map<Arrival, StoredResource> found) {
        var people = new HashMap<Arrival, Registered>();
        for (var arrival : delivery.arrivals()) {
            if (found.containsKey(arrival) && arrival.is(ResourceKind.PATIENT)) {
                people.put(
                        arrival,
                        patients.registered(new PatientId(found.get(arrival).id())));
            } else if (arrival.resource() instanceof Patient patient) {
                var registered = patients.register(registration(arrival, patient, delivery), delivery.at());
                people.put(arrival, registered);
                RepresentativeMapping.of(patient)
                        .ifPresent(representative -> patients.registerRepresentative(
                                registered.id(),
                                representative,
                                delivery.sender().caller().client(),
                                delivery.at()));
            }
        }
        return people;
    }

    private Registration registration(Arrival arrival, Patient patient, SentResources delivery) {
        var identity = Identity.of(arrival.entry().body(), reference -> reference, "");
        var details = persons.details(patient, delivery.sender().municipality());
        if (details.municipality().isEmpty()) {
            throw FhirRefusal.of(
                    422,
                    IssueType.REQUIRED,
                    arrival.entry().path() + ".address",
                    "must hold a postcode that is known here, because your token names no municipality");
        }
        return Registration.of(
                delivery.sender().organisation(), arrival.bsn(), identity.tokens(), identity.key(), details);
    }

    private Map<String, StoredResource> known(SentResources delivery, Names names) {
        var types = new ArrayList<String>();
        var keys = new ArrayList<String>();
        for (var arrival : delivery.arrivals()) {
            types.add(arrival.type());
            keys.add(names.key(arrival));
        }
        return rows.findKnown(delivery.sender().organisation(), types, keys).stream()
                .collect(toMap(row -> row.type() + "?" + row.identity(), row -> row, (one, same) -> one));
    }
}
