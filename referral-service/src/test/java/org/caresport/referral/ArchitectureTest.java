package org.caresport.referral;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import java.util.List;
import java.util.stream.Stream;
import org.caresport.kit.testing.access.Endpoint;
import org.caresport.kit.testing.house.House;
import org.caresport.referral.domain.Participation;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.persistence.Participations;
import org.caresport.referral.persistence.Referrals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {

    /** Lowest first. */
    private static final List<String> ROOMS =
            List.of("model", "http", "kept", "examination", "filing", "reception", "search", "conformance");

    private static final House HOUSE = House.of("org.caresport.referral")
            .withCore("domain")
            .withFeatures(
                    "triage",
                    "guidance",
                    "worklist",
                    "participation",
                    "progress",
                    "fhir",
                    "accesslog",
                    "identity",
                    "contact")
            .withDatabaseIn("persistence", "patient", "invitation", "accesslog", "fhir.kept");

    private static final JavaClasses SERVICE = HOUSE.code();

    static Stream<ArchRule> rules() {
        return HOUSE.rules().stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theRulesOfTheHouseHold(ArchRule rule) {
        rule.check(SERVICE);
    }

    @Test
    void everyEndpointSaysWhatItTouches() {
        Endpoint.assertEachSaysWhatItTouches(SERVICE);
    }

    @Test
    void theRoomsOfFhirKnowOnlyThoseBelowThem() {
        var fhir = layeredArchitecture().consideringOnlyDependenciesInAnyPackage("org.caresport.referral.fhir..");
        for (var room : ROOMS) {
            fhir = fhir.layer(room).definedBy("org.caresport.referral.fhir." + room + "..");
        }
        for (int i = 0; i < ROOMS.size(); i++) {
            var above = ROOMS.subList(i + 1, ROOMS.size());
            fhir = above.isEmpty()
                    ? fhir.whereLayer(ROOMS.get(i)).mayNotBeAccessedByAnyLayer()
                    : fhir.whereLayer(ROOMS.get(i)).mayOnlyBeAccessedByLayers(above.toArray(String[]::new));
        }
        fhir.check(SERVICE);
    }

    @Test
    void aCaseIsMovedInOnePlace() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..referral.move..")
                .should()
                .callMethod(Referrals.class, "save", Referral.Change.class)
                .orShould()
                .callMethod(Participations.class, "save", Participation.Change.class)
                .check(SERVICE);
    }

    @Test
    void rowsStayInPersistence() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .bePackagePrivate()
                .andShould()
                .resideInAPackage("..referral.persistence..")
                .check(SERVICE);
    }
}
