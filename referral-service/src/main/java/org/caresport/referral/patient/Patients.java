package org.caresport.referral.patient;

import static jakarta.transaction.Transactional.TxType.MANDATORY;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.caresport.kit.event.OutgoingEvent;
import org.caresport.kit.outbox.Outbox;
import org.caresport.referral.domain.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * Every patient there is, as each organisation registered them. Within an organisation the same BSN is the same person, and
 * without a BSN it is the organisation's own identifier that tells. Across organisations nothing is shared: that two
 * registrations have the same BSN is known here and told to neither. Who may see a patient is decided by the referral
 * through which they ask.
 */
@ApplicationScoped
public class Patients {

    private final PatientRows rows;
    private final OwnContactRows ownContacts;
    private final BsnVault vault;
    private final Outbox outbox;

    Patients(PatientRows rows, OwnContactRows ownContacts, BsnVault vault, Outbox outbox) {
        this.rows = rows;
        this.ownContacts = ownContacts;
        this.vault = vault;
        this.outbox = outbox;
    }

    public Person get(PatientId id) {
        return find(id).orElseThrow(() -> new PatientNotFound(id));
    }

    public Optional<Person> find(PatientId id) {
        return rows.find(id).map(StoredPatient::person);
    }

    /** Those of them that exist, by id. */
    public Map<PatientId, Person> getAll(Collection<PatientId> ids) {
        return rows.findAll(ids).stream().map(StoredPatient::person).collect(toMap(Person::id, identity()));
    }

    /** Looks up whom this organisation registered with this BSN, without telling the database which BSN. */
    public Optional<PatientId> findByBsn(String organisation, Bsn bsn) {
        return rows.findByLookup(organisation, vault.lookup(bsn));
    }

    /** One that is there, as it is. */
    public Registered registered(PatientId id) {
        return rows.find(id).map(Patients::registered).orElseThrow(() -> new PatientNotFound(id));
    }

    /**
     * Finds the organisation's registration or adds one, and takes over what is new. Two requests that add the same person at
     * once collide on a unique key: the caller starts its transaction again, and then finds them.
     */
    @Transactional(MANDATORY)
    public Registered register(Registration registration, Instant now) {
        var bsn = registration.bsn();
        var lookup = bsn == null ? null : vault.lookup(bsn);
        return rows.findSame(registration, lookup)
                .map(known -> update(known, registration, lookup, now))
                .orElseGet(() -> add(registration, lookup, now));
    }

    /** From now on these people are reached as they say, whatever else was or will be registered of them. */
    @Transactional(MANDATORY)
    public void say(Collection<PatientId> patients, OwnContact contact, String recordedBy) {
        for (var person : getAll(patients).values()) {
            ownContacts.add(person.id(), contact, recordedBy);
            announceIfNew(
                    person.id(),
                    person.contact(),
                    contact.contact(person.details().name()),
                    contact.saidAt());
        }
    }

    /** From now on these people are reached as they were registered. */
    @Transactional(MANDATORY)
    public void takeBack(Collection<PatientId> patients, String recordedBy, Instant now) {
        for (var person : getAll(patients).values()) {
            var own = person.own();
            if (own != null) {
                ownContacts.takeBack(person.id(), own, recordedBy, now);
                announceIfNew(person.id(), person.contact(), person.details().contact(), now);
            }
        }
    }

    private Registered add(Registration registration, byte @Nullable [] lookup, Instant now) {
        var id = PatientId.next();
        var bsn = registration.bsn();
        var person = new Person(id, registration.organisation(), registration.details(), null);
        rows.insert(new StoredPatient(person, bsn == null ? null : vault.seal(id, bsn), lookup, null), now);
        rows.identify(id, registration);
        announce(id, person.contact(), now);
        return new Registered(id, id.value());
    }

    private Registered update(StoredPatient known, Registration registration, byte @Nullable [] lookup, Instant now) {
        var person = known.person();
        var details = registration.details().orElse(person.details());
        var updated = new Person(person.id(), person.organisation(), details, person.own());
        var sealed = resealed(known, registration);
        if (!details.equals(person.details()) || sealed != known.bsn()) {
            rows.update(
                    new StoredPatient(updated, sealed, lookup == null ? known.lookup() : lookup, known.formerId()),
                    now);
        }
        rows.identify(person.id(), registration);
        announceIfNew(person.id(), person.contact(), updated.contact(), now);
        return registered(known);
    }

    private static Registered registered(StoredPatient known) {
        return new Registered(known.person().id(), known.sealedFor().value());
    }

    /** The same object when nothing has to be written: the BSN is not new, and lies under the current key. */
    private @Nullable SealedBsn resealed(StoredPatient known, Registration registration) {
        var sealed = known.bsn();
        var sealedFor = known.sealedFor();
        if (sealed == null) {
            return registration.bsn() == null ? null : vault.seal(sealedFor, registration.bsn());
        }
        return vault.isCurrent(sealed) ? sealed : vault.seal(sealedFor, vault.open(sealedFor, sealed));
    }

    private void announceIfNew(PatientId id, Contact before, Contact after, Instant now) {
        if (!after.equals(before)) {
            announce(id, after, now);
        }
    }

    private void announce(PatientId id, Contact contact, Instant now) {
        var key = id.value().toString();
        outbox.add(OutgoingEvent.of(
                RecipientChanged.TOPIC, key, RecipientChanged.TYPE, now, RecipientChanged.of(id, contact)));
    }
}
