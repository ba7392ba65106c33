package org.caresport.referral;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import jakarta.persistence.Entity;
import java.util.List;
import org.caresport.kit.testing.house.House;
import org.caresport.kit.testing.house.ServiceInspection;
import org.caresport.referral.domain.Participation;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.persistence.Participations;
import org.caresport.referral.persistence.Referrals;
import org.junit.jupiter.api.Test;

class ArchitectureTest extends ServiceInspection {

    /** Lowest first. */
    private static final List<String> ROOMS =
            List.of("model", "http", "kept", "examination", "filing", "reception", "search", "conformance");

    ArchitectureTest() {
        super(House.of("org.caresport.referral")
                .withCore(
                        "domain",
                        "escalation",
                        "standing",
                        "todo",
                        "note",
                        "goal",
                        "attendance",
                        "ending",
                        "enrolment",
                        "measure",
                        "screening",
                        "safeguarding",
                        "transfer")
                .withFeatures(
                        "triage",
                        "guidance",
                        "intakedraft",
                        "teamwork",
                        "referringon",
                        "worklist",
                        "participation",
                        "offerlink",
                        "selfreferral",
                        "progress",
                        "fhir",
                        "accesslog",
                        "identity",
                        "contact",
                        "followup")
                .withDatabaseIn(
                        "persistence",
                        "patient",
                        "invitation",
                        "accesslog",
                        "selfreferral",
                        "fhir.kept",
                        "fhir.search"));
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
        fhir.check(code);
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
                .check(code);
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
                .check(code);
    }
}
