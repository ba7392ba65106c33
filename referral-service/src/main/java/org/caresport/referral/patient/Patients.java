package org.caresport.referral.patient;

import static jakarta.transaction.Transactional.TxType.MANDATORY;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
    private final RepresentativeRows representatives;
    private final WithheldRows withheld;
    private final BsnVault vault;
    private final Outbox outbox;

    Patients(
            PatientRows rows,
            OwnContactRows ownContacts,
            RepresentativeRows representatives,
            WithheldRows withheld,
            BsnVault vault,
            Outbox outbox) {
        this.rows = rows;
        this.ownContacts = ownContacts;
        this.representatives = representatives;
        this.withheld = withheld;
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

    /** Who was born that day, whoever registered them: whose referral may be seen is not decided here. */
    public Map<PatientId, Person> bornOn(LocalDate day) {
        return rows.findBornOn(day).stream().map(StoredPatient::person).collect(toMap(Person::id, identity()));
    }

    /** Every registration with this BSN, whoever's: for supervision, which sees of each what is its own to see. */
    public List<PatientId> registeredWith(Bsn bsn) {
        return rows.findEverywhere(vault.lookup(bsn)).stream()
                .map(found -> found.person().id())
                .toList();
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
            announceIfNew(person, person.with(contact), contact.saidAt());
        }
    }

    /** From now on these people are reached as they were registered. */
    @Transactional(MANDATORY)
    public void takeBack(Collection<PatientId> patients, String recordedBy, Instant now) {
        for (var person : getAll(patients).values()) {
            var own = person.own();
            if (own != null) {
                ownContacts.takeBack(person.id(), own, recordedBy, now);
                announceIfNew(person, person.with((OwnContact) null), now);
            }
        }
    }

    /** From now on this is who speaks for the patient. */
    @Transactional(MANDATORY)
    public void represent(PatientId patient, Representative representative, String recordedBy, Instant now) {
        var person = get(patient);
        if (!representative.equals(person.representative())) {
            representatives.add(patient, representative, recordedBy, now, false);
            announceIfNew(person, person.with(representative), now);
        }
    }

    /**
     * Who sent the referral says who speaks for the patient. What was said here since goes before it, and what they sent before
     * is no news.
     */
    @Transactional(MANDATORY)
    public void registerRepresentative(PatientId patient, Representative sent, String recordedBy, Instant now) {
        var known = get(patient).representative();
        if ((known == null || known.source() == ContactSource.REGISTERED)
                && !representatives.wasRegistered(patient, sent)) {
            represent(patient, sent, recordedBy, now);
        }
    }

    @Transactional(MANDATORY)
    public void endRepresentation(PatientId patient, String recordedBy, Instant now) {
        var person = get(patient);
        var known = person.representative();
        if (known != null) {
            representatives.add(patient, known, recordedBy, now, true);
            announceIfNew(person, person.with((Representative) null), now);
        }
    }

    /**
     * Whether something goes to who speaks for the patient.
     *
     * @param referral the case that asks for it; another one may ask for it, too
     */
    @Transactional(MANDATORY)
    public void withholdFromRepresentative(PatientId patient, UUID referral, boolean withheld, Instant now) {
        var before = get(patient);
        this.withheld.set(patient, referral, withheld);
        announceIfNew(before, get(patient), now);
    }

    /** From now on nothing is mailed about this patient, to nobody; who can be called stays known. */
    @Transactional(MANDATORY)
    public void stopMessages(PatientId patient, String recordedBy, Instant now) {
        var person = get(patient);
        var contact = person.contact();
        var representative = person.representative();
        if (representative != null && representative.email() != null) {
            represent(patient, representative.unwritten(), recordedBy, now);
        }
        if (contact.email() != null) {
            say(
                    Set.of(patient),
                    new OwnContact(null, contact.phone(), contact.language(), ContactSource.LINK, now),
                    recordedBy);
        }
    }

    private Registered add(Registration registration, byte @Nullable [] lookup, Instant now) {
        var id = PatientId.next();
        var bsn = registration.bsn();
        var person = new Person(id, registration.organisation(), registration.details(), null, null, false);
        rows.insert(new StoredPatient(person, bsn == null ? null : vault.seal(id, bsn), lookup, null), now);
        rows.identify(id, registration);
        announce(id, person.correspondence(), now);
        return new Registered(id, id.value());
    }

    private Registered update(StoredPatient known, Registration registration, byte @Nullable [] lookup, Instant now) {
        var person = known.person();
        var details = registration.details().orElse(person.details());
        var updated = new Person(
                person.id(), person.organisation(), details, person.own(), person.representative(), person.withheld());
        var sealed = resealed(known, registration);
        if (!details.equals(person.details()) || sealed != known.bsn()) {
            rows.update(
                    new StoredPatient(updated, sealed, lookup == null ? known.lookup() : lookup, known.formerId()),
                    now);
        }
        rows.identify(person.id(), registration);
        announceIfNew(person, updated, now);
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

    private void announceIfNew(Person before, Person after, Instant now) {
        if (!after.correspondence().equals(before.correspondence())) {
            announce(after.id(), after.correspondence(), now);
        }
    }

    private void announce(PatientId id, Contact contact, Instant now) {
        var key = id.value().toString();
        outbox.add(OutgoingEvent.of(
                RecipientChanged.TOPIC, key, RecipientChanged.TYPE, now, RecipientChanged.of(id, contact)));
    }
}
