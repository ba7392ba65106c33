package org.caresport.referral.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.caresport.kit.testing.RealParts;
import org.caresport.kit.testing.Topics;
import org.caresport.referral.domain.PatientId;
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

    private final String number = "urn:ehr|" + UUID.randomUUID();

    @Test
    void theSameBsnIsTheSamePersonInEveryPractice() {
        var bsn = newBsn();

        assertThat(register("agb:1", bsn, number)).isEqualTo(register("agb:2", bsn, "urn:other|7" + number));
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
        assertThat(register("agb:2", bsn, "urn:else|" + number)).isEqualTo(johanna);
        assertThat(patients.findByBsn(bsn)).contains(johanna);
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

        register("agb:2", bsn, details(null, "+31622222222"));

        assertThat(patients.get(johanna).contact().email()).isEqualTo("johanna@example.org");
        assertThat(patients.get(johanna).contact().phone()).isEqualTo("+31622222222");
        Topics.await(
                "recipient",
                seen -> seen.key().equals(johanna.toString())
                        && seen.body().path("phone").asText().equals("+31622222222"));
    }

    @Test
    void whatHasNotChangedIsNotAnnouncedAgain() {
        var bsn = newBsn();
        var johanna = register("agb:1", bsn, number);
        register("agb:1", bsn, number);
        var last = register("agb:1", newBsn(), number + "1");

        Topics.await("recipient", last.toString(), "recipient.changed.v1");

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
    void aLoginFindsItsPatient() {
        var subject = UUID.randomUUID().toString();
        var johanna = register("agb:1", newBsn(), number);

        QuarkusTransaction.requiringNew().run(() -> patients.link(johanna, subject));

        assertThat(patients.findBySubject(subject)).contains(johanna);
        assertThat(patients.findBySubject("nobody")).isEmpty();
        assertThat(patients.getAll(Set.of(johanna, PatientId.next()))).containsOnlyKeys(johanna);
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
        return QuarkusTransaction.requiringNew().call(() -> patients.register(registration, Instant.now()));
    }

    private void sealUnderTheRetiredKey(PatientId patient, Bsn bsn) {
        var sealed = new BsnVault(VaultKeys.of(withCurrent("retired"), true)).seal(patient, bsn);
        QuarkusTransaction.requiringNew().run(() -> {
            var stored = rows.find(patient).orElseThrow();
            rows.update(new StoredPatient(stored.person(), sealed, stored.lookup()), Instant.now());
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
