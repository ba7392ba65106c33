package org.caresport.referral.patient;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caresport.referral.domain.LoginOfSomebodyElse;
import org.caresport.referral.domain.PatientId;
import org.caresport.referral.domain.RegistrationLinkedAlready;
import org.caresport.referral.patient.LoginRows.Proof;

/**
 * Which registrations are whose login's. A login is one person, and has each registration that this person has proved to be
 * theirs; a registration has one login, which no later proof replaces.
 */
@ApplicationScoped
@Transactional(MANDATORY)
public class PatientLogins {

    private final LoginRows rows;
    private final PatientRows patients;
    private final Patients persons;
    private final BsnVault vault;

    PatientLogins(LoginRows rows, PatientRows patients, Patients persons, BsnVault vault) {
        this.rows = rows;
        this.patients = patients;
        this.persons = persons;
        this.vault = vault;
    }

    /** What this login may see itself in; none before anything was proved. */
    @Transactional
    public Set<PatientId> registrationsOf(String subject) {
        return rows.of(subject);
    }

    /**
     * Ties a registration to the login that proved it by the code that was mailed for it.
     *
     * @throws RegistrationLinkedAlready when it is another login's
     * @throws LoginOfSomebodyElse when the login is another person's
     */
    public void link(PatientId patient, String subject, Instant now) {
        rows.lock(subject);
        var linked = linked(subject);
        var registration = patients.find(patient).orElseThrow(() -> new PatientNotFound(patient));
        if (!linked.stream().allMatch(other -> mayBeOnePerson(other, registration))) {
            throw new LoginOfSomebodyElse();
        }
        if (!rows.add(patient, subject, Proof.CODE, now)
                && !rows.subject(patient).equals(Optional.of(subject))) {
            throw new RegistrationLinkedAlready();
        }
        takeOver(linked, List.of(registration), subject);
    }

    /**
     * Ties every registration to the login whose BSN the login has proved, and whose birth date is that of this person. A
     * sender can mistype a BSN: the birth date keeps such a registration apart.
     *
     * @param birthDate as the identity provider states it
     * @return those that were not linked before
     */
    public List<PatientId> join(String subject, Bsn proved, Optional<LocalDate> birthDate, Instant now) {
        rows.lock(subject);
        var linked = linked(subject);
        var births = Stream.concat(birthDate.stream(), linked.stream().map(PatientLogins::birthDate))
                .collect(Collectors.toSet());
        var joined = patients.findEverywhere(vault.lookup(proved)).stream()
                .filter(registration -> births.contains(birthDate(registration)))
                .filter(registration -> linked.stream().allMatch(other -> mayBeOnePerson(other, registration)))
                .filter(registration -> rows.add(registration.person().id(), subject, Proof.IDENTITY, now))
                .toList();
        takeOver(linked, joined, subject);
        return ids(joined);
    }

    private List<StoredPatient> linked(String subject) {
        return patients.findAll(rows.of(subject));
    }

    /** What the person has said in the app holds for what they prove to be theirs later, too. */
    private void takeOver(List<StoredPatient> linked, List<StoredPatient> added, String subject) {
        linked.stream()
                .map(registration -> registration.person().own())
                .filter(Objects::nonNull)
                .filter(own -> own.saidTo() == ContactSource.APP)
                .max(Comparator.comparing(OwnContact::saidAt))
                .ifPresent(own -> persons.say(ids(added), own, subject));
    }

    private static List<PatientId> ids(List<StoredPatient> registrations) {
        return registrations.stream()
                .map(registration -> registration.person().id())
                .toList();
    }

    private static boolean mayBeOnePerson(StoredPatient one, StoredPatient other) {
        boolean sameBsn = one.lookup() == null || other.lookup() == null || Arrays.equals(one.lookup(), other.lookup());
        return sameBsn && birthDate(one).equals(birthDate(other));
    }

    private static LocalDate birthDate(StoredPatient registration) {
        return registration.person().details().birthDate();
    }
}
