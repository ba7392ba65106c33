package org.caresport.referral.fhir.filing;

import static jakarta.transaction.Transactional.TxType.MANDATORY;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.caresport.kit.access.Access;
import org.caresport.kit.access.AccessLog;
import org.caresport.referral.domain.PatientId;
import org.caresport.referral.fhir.examination.Arrival;
import org.caresport.referral.fhir.examination.Identity;
import org.caresport.referral.fhir.http.ServiceBase;
import org.caresport.referral.fhir.kept.Graph;
import org.caresport.referral.fhir.kept.Graph.Node;
import org.caresport.referral.fhir.kept.Receipt;
import org.caresport.referral.fhir.kept.ResourceRows;
import org.caresport.referral.fhir.kept.Sender;
import org.caresport.referral.fhir.kept.StoredResource;
import org.caresport.referral.fhir.kept.Versioned;
import org.caresport.referral.fhir.model.FhirRefusal;
import org.caresport.referral.fhir.model.ResourceAddress;
import org.caresport.referral.fhir.model.ResourceKind;
import org.caresport.referral.fhir.model.TimeOrderedId;
import org.caresport.referral.patient.Patients;
import org.caresport.referral.patient.Registered;
import org.caresport.referral.patient.Registration;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Patient;

/**
 * Puts arrivals where they belong, in one transaction of few statements: who the patients are, what of this is known
 * already, and what is new. Rows are written in one order, so that two senders never wait for each other in a circle.
 */
@ApplicationScoped
public class Filing {

    private final Links links;
    private final ServiceBase base;
    private final ResourceRows rows;
    private final AlreadyThere alreadyThere;
    private final Patients patients;
    private final PersonMapping persons;
    private final ReferralFiling referrals;
    private final AccessLog accessLog;
    private final Clock clock;

    public Filing(
            Links links,
            ServiceBase base,
            ResourceRows rows,
            AlreadyThere alreadyThere,
            Patients patients,
            PersonMapping persons,
            ReferralFiling referrals,
            AccessLog accessLog,
            Clock clock) {
        this.links = links;
        this.base = base;
        this.rows = rows;
        this.alreadyThere = alreadyThere;
        this.patients = patients;
        this.persons = persons;
        this.referrals = referrals;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    @Transactional(MANDATORY)
    public List<Receipt> file(List<Arrival> arrivals, Sender sender) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var graph = links.follow(arrivals, sender);
        var found = alreadyThere.among(arrivals, sender);
        var people = people(arrivals, found, sender, now);
        var names = new Names(arrivals, people, sender, base);
        var placements = placements(arrivals, names, found, sender, now);
        placements.forEach((arrival, placement) -> {
            if (arrival.entry().fullUrl() != null) {
                graph.put(arrival.entry().fullUrl(), new Node(arrival.resource(), placement.address(), null));
            }
        });
        var filed = write(placements, graph, sender, now);
        var shown = new HashMap<Placement, Versioned>();
        filed.forEach((placement, row) -> shown.put(placement, shown(placement, row, filed, graph, sender, now)));
        log(filed);
        return placements.entrySet().stream()
                .map(placed -> receipt(placed.getKey(), placed.getValue(), shown))
                .toList();
    }

    /** Who the patients are; those that the sender asked to leave alone are who they were. */
    private Map<Arrival, Registered> people(
            List<Arrival> arrivals, Map<Arrival, StoredResource> found, Sender sender, Instant now) {
        var people = new HashMap<Arrival, Registered>();
        for (var arrival : arrivals) {
            if (found.containsKey(arrival) && arrival.is(ResourceKind.PATIENT)) {
                people.put(
                        arrival,
                        patients.registered(new PatientId(found.get(arrival).id())));
            } else if (arrival.resource() instanceof Patient patient) {
                var identity = Identity.of(arrival.entry().body(), reference -> reference, "");
                var details = persons.details(patient, sender.municipality());
                if (details.municipality().isEmpty()) {
                    throw FhirRefusal.of(
                            422,
                            IssueType.REQUIRED,
                            arrival.entry().path() + ".address",
                            "must hold a postcode that is known here, because your token names no municipality");
                }
                var registration = Registration.of(
                        sender.organisation(), arrival.bsn(), identity.tokens(), identity.key(), details);
                people.put(arrival, patients.register(registration, now));
            }
        }
        return people;
    }

    private Map<Arrival, Placement> placements(
            List<Arrival> arrivals, Names names, Map<Arrival, StoredResource> found, Sender sender, Instant now) {
        var known = known(arrivals, names, sender);
        var byName = new HashMap<String, Placement>();
        var placements = new LinkedHashMap<Arrival, Placement>();
        for (var arrival : arrivals) {
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
                                    names.person(arrival).orElseGet(() -> TimeOrderedId.next(now)));
            byName.put(name, placement);
            placements.put(arrival, placement);
        }
        return placements;
    }

    private Map<String, StoredResource> known(List<Arrival> arrivals, Names names, Sender sender) {
        var types = arrivals.stream().map(Arrival::type).toList();
        var keys = arrivals.stream().map(names::key).toList();
        return rows.findKnown(sender.organisation(), types, keys).stream()
                .collect(toMap(row -> row.type() + "?" + row.identity(), row -> row, (one, same) -> one));
    }

    private Map<Placement, StoredResource> write(
            Map<Arrival, Placement> placements, Graph graph, Sender sender, Instant now) {
        var filed = new LinkedHashMap<Placement, StoredResource>();
        placements.values().stream()
                .distinct()
                .sorted(Comparator.comparing((Placement one) -> one.arrival().kind())
                        .thenComparing(Placement::key))
                .forEach(one -> filed.put(one, row(one, graph, sender, now)));
        rows.insert(
                filed.keySet().stream().filter(Placement::isNew).map(filed::get).toList());
        rows.update(filed.keySet().stream()
                .filter(Placement::isNews)
                .map(filed::get)
                .toList());
        return filed;
    }

    private StoredResource row(Placement placement, Graph graph, Sender sender, Instant now) {
        var resource = placement.arrival().resource();
        var patient = resource instanceof Patient
                ? placement.address().id()
                : Subjects.patient(resource, graph).orElse(null);
        return placement.row(patient, Subjects.happenedAt(resource), reference -> ours(reference, graph), sender, now);
    }

    private static String ours(String reference, Graph graph) {
        return graph.find(reference)
                .map(Node::address)
                .map(ResourceAddress::reference)
                .orElse(reference);
    }

    private Versioned shown(
            Placement placement,
            StoredResource row,
            Map<Placement, StoredResource> filed,
            Graph graph,
            Sender sender,
            Instant now) {
        return placement.arrival().is(ResourceKind.TASK)
                ? referrals.task(placement, row, filed, graph, sender, now)
                : row.versioned();
    }

    private static Receipt receipt(Arrival arrival, Placement placement, Map<Placement, Versioned> shown) {
        return new Receipt(Objects.requireNonNull(shown.get(placement)), placement.isNew(), arrival.warnings());
    }

    /** One line a patient: the referral, when there is one, says what the rest of the request was for. */
    private void log(Map<Placement, StoredResource> filed) {
        var telling = new TreeMap<UUID, Placement>();
        filed.forEach((placement, row) -> {
            if (row.patient() != null) {
                telling.merge(row.patient(), placement, (one, later) -> later);
            }
        });
        telling.forEach((patient, placement) -> accessLog.record(Access.granted(
                placement.isNew() ? "create" : placement.isNews() ? "update" : "read",
                placement.arrival().type(),
                placement.address().id().toString(),
                patient.toString())));
    }
}
