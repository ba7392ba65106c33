package org.caresport.referral.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.caresport.kit.testing.RealParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** However much there is to warn of, what is wrong is refused: a list that is full does not make a letter right. */
@QuarkusTest
@WithTestResource(RealParts.class)
class ManyUnknownElementsTest {

    private static final int MANY = 300;

    @Inject
    Database database;

    static Stream<Arguments> faults() {
        return Stream.concat(
                BadReferralTest.faults(),
                Stream.of(
                        fault(
                                "Patient",
                                ".identifier",
                                patient -> patient.withArray("identifier")
                                        .addObject()
                                        .put("system", "http://fhir.nl/fhir/NamingSystem/bsn")
                                        .put("value", SampleReferral.newBsn())),
                        fault(
                                "Patient",
                                ".telecom[1].value",
                                patient -> ((ObjectNode) patient.at("/telecom/1"))
                                        .put("value", "a@example.org\r\nBcc: b@example.org")),
                        fault("Patient", ".implicitRules", patient -> patient.put("implicitRules", "urn:x")),
                        fault(
                                "Task",
                                ".modifierExtension",
                                task -> task.putArray("modifierExtension")
                                        .addObject()
                                        .put("url", "urn:x"))));
    }

    @ParameterizedTest(name = "{0}{1} ({index})")
    @MethodSource("faults")
    void aFaultBehindThreeHundredUnknownElementsIsRefusedAllTheSame(
            String type, String path, Consumer<ObjectNode> fault) {
        var referral = SampleReferral.ofSomebodyNew().with(type, fault);
        referral.with(type, resource -> putUnknownBefore(resource, MANY));
        var rows = database.counts();

        Ehr.post(referral)
                .statusCode(422)
                .body("issue[0].severity", equalTo("error"))
                .body("issue.expression.flatten()", hasItem(referral.path(type) + path));

        assertThat(database.counts()).isEqualTo(rows);
    }

    @Test
    void theAnswerIsBoundedAndSaysHowManyFaultsThereAreBesides() {
        var referral = SampleReferral.ofSomebodyNew()
                .with("Patient", patient -> {
                    putUnknownBefore(patient, MANY);
                    patient.put("birthDate", "2150-01-01");
                })
                .with("Task", task -> task.put("intent", "plan"));

        Ehr.post(referral)
                .statusCode(422)
                .body("issue.size()", lessThanOrEqualTo(101))
                .body("issue[0..1].severity", everyItem(equalTo("error")))
                .body("issue[-1].severity", equalTo("information"))
                .body("issue[-1].diagnostics", equalTo("202 more warnings are not listed."));
    }

    @Test
    void whatIsMerelyUnknownIsTakenInAsBefore() {
        var referral = SampleReferral.ofSomebodyNew().with("Patient", patient -> putUnknownBefore(patient, MANY));

        Ehr.post(referral)
                .statusCode(200)
                .body("entry[0].response.outcome.issue.severity", hasItem("warning"))
                .body("entry[0].response.outcome.issue[-1].diagnostics", equalTo("200 more warnings are not listed."));
    }

    @Test
    void moreUnknownElementsThanTheBoundAreRefusedWithTheBound() {
        var rows = database.counts();
        var referral = SampleReferral.ofSomebodyNew().with("Patient", patient -> putUnknownBefore(patient, 501));

        Ehr.post(referral)
                .statusCode(413)
                .body("issue[0].code", equalTo("too-costly"))
                .body("issue[0].diagnostics", startsWith("More than 500 elements are not of FHIR R4."));
        assertThat(database.counts()).isEqualTo(rows);
    }

    @Test
    void unknownElementsOfAllEntriesCountTogether() {
        var referral = SampleReferral.ofSomebodyNew()
                .with("Patient", patient -> putUnknownBefore(patient, MANY))
                .with("Task", task -> putUnknownBefore(task, MANY));

        Ehr.post(referral).statusCode(413);
        Ehr.post(referral.with(bundle -> bundle.put("type", "batch"))).statusCode(413);
    }

    @Test
    void moreElementsThanTheBoundAreRefusedWithTheBound() {
        var referral = SampleReferral.ofSomebodyNew().with("Patient", patient -> {
            var names = patient.withArray("name");
            for (int i = 0; i < 20_000; i++) {
                names.addObject();
            }
        });

        Ehr.post(referral)
                .statusCode(413)
                .body("issue[0].code", equalTo("too-costly"))
                .body("issue[0].diagnostics", startsWith("The body holds more than 20000 elements."));
    }

    @Test
    void deeperNestingThanTheBoundIsRefusedWithTheBound() {
        Ehr.ehr()
                .body("{\"resourceType\":\"Bundle\",\"x\":" + "[".repeat(60) + "]".repeat(60) + "}")
                .post("/fhir/r4")
                .then()
                .statusCode(413)
                .body("issue[0].code", equalTo("too-costly"))
                .body("issue[0].diagnostics", startsWith("The body nests deeper than 48 levels"));
    }

    @Test
    void aNameFromOutsideIsShownCutAndWithoutWhatCouldMislead() {
        var referral = SampleReferral.ofSomebodyNew()
                .with("Patient", patient -> patient.put("999911120 Johanna\n<b>" + "x".repeat(500), 1));

        Ehr.post(referral)
                .statusCode(200)
                .body(
                        "entry[0].response.outcome.issue[0].expression[0]",
                        equalTo("Bundle.entry[0].resource.999911120?Johanna??b?xxxxxxxxxxxxxxxxxxx…"));
    }

    private static void putUnknownBefore(ObjectNode resource, int many) {
        var sent = resource.deepCopy();
        resource.removeAll();
        for (int i = 0; i < many; i++) {
            resource.put("unknown" + i, i);
        }
        resource.setAll(sent);
    }

    private static Arguments fault(String type, String path, Consumer<ObjectNode> fault) {
        return arguments(type, path, fault);
    }
}
