package org.caresport.referral.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caresport.referral.fhir.Ehr.ehr;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.caresport.kit.testing.RealParts;
import org.caresport.referral.As;
import org.caresport.referral.fhir.model.FhirJson;
import org.junit.jupiter.api.Test;

/** What the broker writes to the doctor stands in the Task that they follow. */
@QuarkusTest
@WithTestResource(RealParts.class)
class BrokersNoteTest {

    @Test
    void theDoctorReadsWhatIsForThemInTheTaskAloneAndInASearchAsLongAsItStands() {
        var task = Ehr.postFor("Task", SampleReferral.ofSomebodyNew());
        var before = read(task).at("/meta/versionId").asText();
        note(task, "For the patient", "patient");
        note(task, "Internal", "");
        var note = note(task, "She starts after the holidays", "referrer");

        var after = read(task);

        assertThat(after.at("/meta/versionId").asText()).isNotEqualTo(before);
        assertThat(after.path("output")).hasSize(1);
        assertThat(after.at("/output/0/type/coding/0/code").asText()).isEqualTo("note");
        assertThat(after.at("/output/0/valueAnnotation/text").asText()).isEqualTo("She starts after the holidays");
        assertThat(after.path("note").toString()).doesNotContain("holidays");
        var found = FhirJson.read(ehr().get("/fhir/r4/Task?_id=" + task).asByteArray());
        assertThat(found.at("/entry/0/resource/output/0/valueAnnotation/text").asText())
                .isEqualTo("She starts after the holidays");

        As.broker()
                .body("{}")
                .post("/v1/referrals/{id}/notes/{note}/withdrawal", task, note)
                .then()
                .statusCode(200);

        assertThat(read(task).has("output")).isFalse();
        Ehr.of("agb:07654321").get("/fhir/r4/Task/{id}", task).then().statusCode(404);
    }

    private static JsonNode read(String task) {
        return FhirJson.read(ehr().get("/fhir/r4/Task/{id}", task).asByteArray());
    }

    private static String note(String task, String text, String reader) {
        return As.broker()
                .body("{\"text\": \"%s\", \"sharedWith\": [%s]}"
                        .formatted(text, reader.isEmpty() ? "" : "\"" + reader + "\""))
                .post("/v1/referrals/{id}/notes", task)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
