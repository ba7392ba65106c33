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
 * Every patient there is, one person once: the same BSN is the same person, whichever practice sends it; without a BSN it is
 * the sender's own identifier that tells. Who may see a patient is decided by the referral through which they ask.
 */
@ApplicationScoped
public class Patients {

    private final PatientRows rows;
    private final BsnVault vault;
    private final Outbox outbox;

    Patients(PatientRows rows, BsnVault vault, Outbox outbox) {
        this.rows = rows;
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

    public Optional<PatientId> findBySubject(String subject) {
        return rows.findBySubject(subject);
    }

    /** Looks a person up by BSN without telling the database which. */
    public Optional<PatientId> findByBsn(Bsn bsn) {
        return rows.findByLookup(vault.lookup(bsn));
    }

    /** Ties the patient's own login to them; from then on the app shows them their referrals. */
    @Transactional(MANDATORY)
    public void link(PatientId id, String subject) {
        if (!rows.link(id, subject)) {
            throw new PatientNotFound(id);
        }
    }

    /**
     * Finds the person or adds them, and takes over what is new. Two senders that add the same person at once collide on a
     * unique key: the caller starts its transaction again, and then finds them.
     */
    @Transactional(MANDATORY)
    public PatientId register(Registration registration, Instant now) {
        var bsn = registration.bsn();
        var lookup = bsn == null ? null : vault.lookup(bsn);
        return rows.findSame(registration, lookup)
                .map(known -> update(known, registration, lookup, now))
                .orElseGet(() -> add(registration, lookup, now));
    }

    private PatientId add(Registration registration, byte @Nullable [] lookup, Instant now) {
        var id = PatientId.next();
        var bsn = registration.bsn();
        rows.insert(
                new StoredPatient(
                        new Person(id, registration.details(), null), bsn == null ? null : vault.seal(id, bsn), lookup),
                now);
        rows.identify(id, registration);
        announce(id, registration.details().contact(), now);
        return id;
    }

    private PatientId update(StoredPatient known, Registration registration, byte @Nullable [] lookup, Instant now) {
        var person = known.person();
        var details = registration.details().orElse(person.details());
        var sealed = resealed(known, registration);
        if (!details.equals(person.details()) || sealed != known.bsn()) {
            rows.update(
                    new StoredPatient(
                            new Person(person.id(), details, person.subject()),
                            sealed,
                            lookup == null ? known.lookup() : lookup),
                    now);
        }
        rows.identify(person.id(), registration);
        if (!details.contact().equals(person.contact())) {
            announce(person.id(), details.contact(), now);
        }
        return person.id();
    }

    /** The same object when nothing has to be written: the BSN is not new, and lies under the current key. */
    private @Nullable SealedBsn resealed(StoredPatient known, Registration registration) {
        var id = known.person().id();
        var sealed = known.bsn();
        if (sealed == null) {
            return registration.bsn() == null ? null : vault.seal(id, registration.bsn());
        }
        return vault.isCurrent(sealed) ? sealed : vault.seal(id, vault.open(id, sealed));
    }

    private void announce(PatientId id, Contact contact, Instant now) {
        var key = id.value().toString();
        outbox.add(OutgoingEvent.of(
                RecipientChanged.TOPIC, key, RecipientChanged.TYPE, now, RecipientChanged.of(id, contact)));
    }
}
