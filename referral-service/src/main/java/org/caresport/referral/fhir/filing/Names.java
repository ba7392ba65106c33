package org.caresport.referral.fhir.filing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.caresport.referral.fhir.examination.Arrival;
import org.caresport.referral.fhir.examination.Identity;
import org.caresport.referral.fhir.http.ServiceBase;
import org.caresport.referral.fhir.kept.Sender;
import org.caresport.referral.fhir.model.ResourceAddress;
import org.caresport.referral.fhir.model.ResourceKind;
import org.caresport.referral.patient.Registered;

/**
 * Says by what each arrival is known. A bundle invents its references anew each time it is sent; here each gets a name that
 * stays, so that the same content has the same hash.
 */
final class Names {

    private final Sender sender;
    private final ServiceBase base;
    private final Map<String, Arrival> byReference = new HashMap<>();
    private final Map<Arrival, Integer> places = new HashMap<>();
    private final Map<Arrival, Registered> patients;
    private final Map<Arrival, Identity> identities = new HashMap<>();
    private final Set<Arrival> underWay = new HashSet<>();
    private final boolean keyCounts;

    /** @param patients who each Patient among the arrivals is */
    Names(List<Arrival> arrivals, Map<Arrival, Registered> patients, Sender sender, ServiceBase base) {
        this.sender = sender;
        this.base = base;
        this.patients = patients;
        keyCounts = !sender.idempotencyKey().isEmpty()
                && arrivals.stream()
                        .filter(Names::isNumbered)
                        .allMatch(arrival ->
                                Identity.tokens(arrival.entry().body()).isEmpty());
        for (int i = 0; i < arrivals.size(); i++) {
            var arrival = arrivals.get(i);
            places.put(arrival, i);
            if (arrival.entry().fullUrl() != null) {
                byReference.put(arrival.entry().fullUrl(), arrival);
            }
        }
    }

    Identity identity(Arrival arrival) {
        var known = identities.get(arrival);
        if (known != null) {
            return known;
        }
        underWay.add(arrival);
        var identity = Identity.of(arrival.entry().body(), this::name, fallback(arrival));
        underWay.remove(arrival);
        identities.put(arrival, identity);
        return identity;
    }

    /** A patient is one person, by whichever number they are known this time. */
    String key(Arrival arrival) {
        var patient = patients.get(arrival);
        return patient == null ? identity(arrival).key() : "person|" + patient.id();
    }

    /** Who a Patient is. */
    Optional<UUID> person(Arrival arrival) {
        return Optional.ofNullable(patients.get(arrival))
                .map(patient -> patient.id().value());
    }

    /**
     * The key of the request stands in for a number only when neither the order nor the task has one, and only for those
     * two: a sender who invents a key for each attempt sends the same measurements and the same practice all the same.
     */
    private String fallback(Arrival arrival) {
        return keyCounts && isNumbered(arrival)
                ? "%s/%s/%d".formatted(sender.ownKey(), arrival.type(), places.get(arrival))
                : "";
    }

    private static boolean isNumbered(Arrival arrival) {
        return arrival.is(ResourceKind.SERVICE_REQUEST) || arrival.is(ResourceKind.TASK);
    }

    private String name(String reference) {
        var arrival = byReference.get(reference);
        if (arrival == null) {
            return base.address(reference).map(ResourceAddress::reference).orElse(reference);
        }
        if (patients.containsKey(arrival)) {
            return "Patient/" + patients.get(arrival).knownAs();
        }
        // two that refer to each other know each other by their type alone
        return underWay.contains(arrival) ? arrival.type() : arrival.type() + "?" + key(arrival);
    }
}
