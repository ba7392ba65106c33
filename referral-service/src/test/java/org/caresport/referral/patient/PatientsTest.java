package org.caresport.referral.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.caresport.kit.testing.RealParts;
import org.caresport.kit.testing.Topics;
import org.caresport.referral.Stories;
import org.caresport.referral.domain.PatientId;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class PatientsTest {

    private static final Random RANDOM = new Random(19580428);

    @Inject
    Patients patients;

    @Inject
    PatientRows rows;

    @Inject
    BsnVault vault;

    @Inject
    VaultConfig config;

    @Inject
    Session database;

    private final String number = "urn:ehr|" + UUID.randomUUID();

    @Test
    void theSameBsnIsTheSamePersonWithinAPracticeAndAnotherRegistrationInTheNext() {
        var bsn = newBsn();
        var johanna = register("agb:1", bsn, number);

        assertThat(register("agb:1", bsn, "urn:other|7" + number)).isEqualTo(johanna);
        assertThat(register("agb:2", bsn, number)).isNotEqualTo(johanna);
    }

    @Test
    void whatOnePracticeSendsChangesNothingThatAnotherHas() {
        var bsn = newBsn();
        var johanna = register("agb:1", bsn, details("johanna@example.org", "+31611111111"));

        var elsewhere = register("agb:2", bsn, details("other@example.org", "+31622222222"));

        assertThat(patients.get(johanna).contact().email()).isEqualTo("johanna@example.org");
        assertThat(patients.get(elsewhere).contact().email()).isEqualTo("other@example.org");
    }

    @Test
    void whatAPracticeReplacesIsKeptBesideIt() {
        var bsn = newBsn();
        var johanna = register("agb:1", bsn, details("first@example.org", "+31611111111"));
        register("agb:1", bsn, details("second@example.org", "+31611111111"));
        register("agb:1", bsn, details("third@example.org", "+31611111111"));

        assertThat(patients.get(johanna).contact().email()).isEqualTo("third@example.org");
        assertThat(history(johanna)).containsExactly("0 first@example.org", "1 second@example.org");
    }

    @Test
    void aNumberMeansSomethingWithinItsPracticeOnly() {
        var johanna = register("agb:1", null, number);

        assertThat(register("agb:1", null, number)).isEqualTo(johanna);
        assertThat(register("agb:2", null, number)).isNotEqualTo(johanna);
    }

    @Test
    void aBsnThatIsLearntLaterIsKept() {
        var bsn = newBsn();
        var johanna = register("agb:1", null, number);

        assertThat(register("agb:1", bsn, number)).isEqualTo(johanna);
        assertThat(register("agb:1", bsn, "urn:else|" + number)).isEqualTo(johanna);
        assertThat(patients.findByBsn("agb:1", bsn)).contains(johanna);
        assertThat(patients.findByBsn("agb:2", bsn)).isEmpty();
    }

    @Test
    void aNumberGivenToSomebodyElseFollowsTheBsn() {
        var johanna = register("agb:1", newBsn(), number);
        var pieter = register("agb:1", newBsn(), number);

        assertThat(pieter).isNotEqualTo(johanna);
        assertThat(register("agb:1", null, number)).isEqualTo(pieter);
    }

    @Test
    void theNewestContactWinsAndSilenceErasesNothing() {
        var bsn = newBsn();
        var johanna = register("agb:1", bsn, details("johanna@example.org", "+31611111111"));

        register("agb:1", bsn, details(null, "+31622222222"));

        assertThat(patients.get(johanna).contact().email()).isEqualTo("johanna@example.org");
        assertThat(patients.get(johanna).contact().phone()).isEqualTo("+31622222222");
        Topics.await(
                "recipient",
                seen -> seen.key().equals(johanna.toString())
                        && seen.body().path("email").asText().equals("johanna@example.org"));
    }

    @Test
    void whatHasNotChangedIsNotAnnouncedAgain() {
        var bsn = newBsn();
        var johanna = register("agb:1", bsn, number);
        register("agb:1", bsn, number);
        var last = register("agb:1", newBsn(), number + "1");

        Topics.await("recipient", last.toString(), "org.caresport.recipients.changed.v1");

        assertThat(Topics.read("recipient"))
                .filteredOn(seen -> seen.key().equals(johanna.toString()))
                .hasSize(1);
    }

    @Test
    void anOldKeyIsReplacedAtTheNextSave() {
        var bsn = newBsn();
        var johanna = register("agb:1", bsn, number);
        sealUnderTheRetiredKey(johanna, bsn);

        register("agb:1", null, number);

        var sealed = rows.find(johanna).map(StoredPatient::bsn).orElseThrow();
        assertThat(sealed.keyId()).isEqualTo("example");
        assertThat(vault.open(johanna, sealed)).isEqualTo(bsn);
    }

    @Test
    void whatAPersonSaysWinsOverWhatWasAndWillBeRegistered() {
        var bsn = newBsn();
        var johanna = register("agb:1", bsn, details("registered@example.org", "+31611111111"));

        say(johanna, new OwnContact("own@example.org", null, "en", ContactSource.APP, Instant.now()));
        register("agb:1", bsn, details("registered-later@example.org", "+31611111111"));

        assertThat(patients.get(johanna).contact().email()).isEqualTo("own@example.org");
        assertThat(patients.get(johanna).contact().phone()).isNull();
        QuarkusTransaction.requiringNew().run(() -> patients.takeBack(Set.of(johanna), "johanna", Instant.now()));
        assertThat(patients.get(johanna).contact().email()).isEqualTo("registered-later@example.org");
        Topics.await("recipient", johanna.toString(), "org.caresport.recipients.changed.v1");
        Stories.soon()
                .untilAsserted(() -> assertThat(Topics.read("recipient"))
                        .filteredOn(seen -> seen.key().equals(johanna.toString()))
                        .extracting(seen -> seen.body().path("email").asText())
                        .containsExactly("registered@example.org", "own@example.org", "registered-later@example.org"));
    }

    @Test
    void whoIsNotThereIsNotFound() {
        assertThatThrownBy(() -> patients.get(PatientId.next())).isInstanceOf(PatientNotFound.class);
        assertThat(patients.find(PatientId.next())).isEmpty();
    }

    private PatientId register(String practice, @Nullable Bsn bsn, String token) {
        return register(new Registration(practice, bsn, Set.of(token), details("johanna@example.org", "+31611111111")));
    }

    private PatientId register(String practice, Bsn bsn, PersonDetails details) {
        return register(new Registration(practice, bsn, Set.of(), details));
    }

    private PatientId register(Registration registration) {
        return QuarkusTransaction.requiringNew()
                .call(() -> patients.register(registration, Instant.now()).id());
    }

    private void say(PatientId patient, OwnContact contact) {
        QuarkusTransaction.requiringNew().run(() -> patients.say(Set.of(patient), contact, "johanna"));
    }

    private List<String> history(PatientId patient) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery(
                                "select version || ' ' || email from patient_history where patient_id = :id order by version",
                                String.class)
                        .setParameter("id", patient.value())
                        .getResultList());
    }

    private void sealUnderTheRetiredKey(PatientId patient, Bsn bsn) {
        var sealed = new BsnVault(VaultKeys.of(withCurrent("retired"), true)).seal(patient, bsn);
        QuarkusTransaction.requiringNew().run(() -> {
            var stored = rows.find(patient).orElseThrow();
            rows.update(new StoredPatient(stored.person(), sealed, stored.lookup(), null), Instant.now());
        });
    }

    private VaultConfig withCurrent(String id) {
        return new VaultConfig() {
            @Override
            public Map<String, String> keys() {
                return config.keys();
            }

            @Override
            public Optional<String> currentKey() {
                return Optional.of(id);
            }

            @Override
            public Optional<String> lookupKey() {
                return config.lookupKey();
            }
        };
    }

    private static PersonDetails details(@Nullable String email, String phone) {
        return new PersonDetails(
                "Johanna Voorbeeld",
                "Voorbeeld",
                "Johanna",
                LocalDate.of(1958, 4, 28),
                "female",
                phone,
                email,
                "nl",
                "7001AB",
                "GM0222");
    }

    private static synchronized Bsn newBsn() {
        while (true) {
            var bsn = Bsn.parse("8%08d".formatted(RANDOM.nextInt(100_000_000)));
            if (bsn.isPresent()) {
                return bsn.get();
            }
        }
    }
}
