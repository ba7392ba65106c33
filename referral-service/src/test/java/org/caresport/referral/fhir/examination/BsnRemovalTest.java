package org.caresport.referral.fhir.examination;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.caresport.referral.fhir.model.FhirJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BsnRemovalTest {

    private static final String PATIENT = """
            {"resourceType": "Patient",
             "identifier": [{"system": "http://fhir.nl/fhir/NamingSystem/bsn", "value": "999911120"},
                            {"system": "urn:ehr", "value": "42"}],
             "contained": [{"resourceType": "RelatedPerson",
                            "identifier": [{"system": "urn:oid:2.16.840.1.113883.2.4.6.3", "value": "123456782"}]}],
             "managingOrganization": {"identifier": {"system": "http://fhir.nl/fhir/NamingSystem/bsn", "value": "111222333"}},
             "extension": [{"url": "urn:x", "valueInteger": 999911120}]}""";

    @Test
    void everyIdentifierThatIsOneGoes() {
        var patient = scrubbed(PATIENT);

        assertThat(patient).doesNotContain("999911120", "123456782", "111222333", "NamingSystem/bsn");
        assertThat(patient).contains("urn:ehr", "\"42\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BSN 999911120.",
                "bsn:9999.11.120",
                "999 911 120",
                "(999911120)",
                "<div>999911120</div>",
                "9-9-9-9-1-1-1-2-0"
            })
    void theSameDigitsGoFromEveryText(String text) {
        var note = """
                {"resourceType": "ServiceRequest", "note": [{"text": "%s"}],
                 "orderDetail": [{"coding": [{"code": "%s"}]}]}""".formatted(text, text);

        assertThat(scrubbed(PATIENT, note).replaceAll("[^0-9]", "")).doesNotContain("999911120");
    }

    @Test
    void inANoteANumberThatLooksLikeOneGoesToo() {
        var note = """
                {"resourceType": "ServiceRequest", "note": [{"text": "partner 123456782, polis 123456789"}],
                 "code": {"coding": [{"system": "http://snomed.info/sct", "code": "390893007"}]}}""";

        assertThat(scrubbed(note)).doesNotContain("123456782").contains("123456789", "390893007");
    }

    @Test
    void aLongerNumberIsLeftAlone() {
        assertThat(scrubbed(PATIENT, """
                {"resourceType": "Observation", "note": [{"text": "order 19999111207"}]}""")).contains("19999111207");
    }

    private static String scrubbed(String... resources) {
        var trees = List.of(resources).stream()
                .map(json -> FhirJson.read(json.getBytes(StandardCharsets.UTF_8)))
                .toList();
        BsnRemoval.from(trees);
        return trees.toString();
    }
}
