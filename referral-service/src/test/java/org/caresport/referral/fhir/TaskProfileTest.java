package org.caresport.referral.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caresport.referral.domain.ReferralExamples.NOW;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import ca.uhn.fhir.validation.ValidationOptions;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.domain.ReferralExamples;
import org.caresport.referral.domain.ReferralStage;
import org.caresport.referral.fhir.kept.TaskProjection;
import org.caresport.referral.fhir.model.FhirJson;
import org.caresport.referral.fhir.model.References;
import org.caresport.referral.measure.Answer;
import org.caresport.referral.measure.Measure;
import org.caresport.referral.measure.MeasureMoment;
import org.caresport.referral.measure.Measurement;
import org.caresport.referral.measure.MissingReason;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The Task that a referrer reads, held against HL7's own validator and the Physical Activity guide. */
class TaskProfileTest {

    private static final Path GUIDE = Path.of("../../shared/data/fhir/physical-activity/conformance");
    private static final String PROFILE =
            "http://hl7.org/fhir/us/physical-activity/StructureDefinition/pa-task-for-referral-management";

    private static @Nullable FhirValidator validator;

    @BeforeAll
    static void readTheGuide() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(GUIDE), "the guide is not beside this checkout");
        var fhir = FhirContext.forR4();
        var guide = new PrePopulatedValidationSupport(fhir);
        try (var files = Files.list(GUIDE)) {
            for (var file : files.toList()) {
                guide.addResource(fhir.newJsonParser().parseResource(Files.readString(file)));
            }
        }
        validator = fhir.newValidator()
                .registerValidatorModule(new FhirInstanceValidator(new ValidationSupportChain(
                        new DefaultProfileValidationSupport(fhir),
                        guide,
                        new CommonCodeSystemsTerminologyService(fhir),
                        new InMemoryTerminologyServerValidationSupport(fhir))));
    }

    @ParameterizedTest
    @EnumSource(ReferralStage.class)
    void theTaskFitsTheProfileInEveryStage(ReferralStage stage) {
        var task = TaskProjection.of(sent(), ReferralExamples.in(stage), List.of(), null)
                .resource();

        assertThat(faults(FhirJson.write(task))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = ReferralStage.class,
            names = {"GUIDED", "COMPLETED"})
    void theResultsFitTheProfileToo(ReferralStage stage) {
        var referral = ReferralExamples.in(stage);
        var results = List.of(
                result(referral, MeasureMoment.MONTH_3, Answer.of(Measure.ACTIVE_DAYS, BigDecimal.TWO, NOW)),
                result(referral, MeasureMoment.MONTH_3, Answer.of(Measure.WELL_BEING, BigDecimal.valueOf(64), NOW)),
                result(referral, MeasureMoment.MONTH_3, Answer.missing(Measure.WAIST, MissingReason.NOT_ANSWERED, NOW)),
                result(referral, MeasureMoment.MONTH_6, Answer.missing(null, MissingReason.ILL, NOW)));

        var task = TaskProjection.of(sent(), referral, results, null).resource();

        assertThat(faults(FhirJson.write(task))).isEmpty();
        assertThat(task.at("/businessStatus/coding").toString())
                .contains("\"month-6\"", "Geen resultaat na 6 maanden")
                .doesNotContain("\"month-3\"");
        assertThat(task.at("/output").toString()).contains("89555-7", "well-being", "Niet bekend: ziek.");
    }

    private static Measurement result(Referral referral, MeasureMoment moment, Answer answer) {
        return new Measurement(referral.id(), answer, moment, ReferralExamples.BROKER, null);
    }

    @Test
    void whoTookItOnStandsBesideTheStep() {
        var task = TaskProjection.of(sent(), ReferralExamples.in(ReferralStage.ACCEPTED), List.of(), "GM0150")
                .resource();

        assertThat(faults(FhirJson.write(task))).isEmpty();
        assertThat(task.at("/businessStatus/text").asText())
                .isEqualTo("Aangenomen; overgenomen door de buurtsportcoach van gemeente GM0150");
    }

    /** So that the test above can fail. */
    @Test
    void theValidatorSeesWhatDoesNotFit() {
        var task = TaskProjection.of(sent(), ReferralExamples.in(ReferralStage.REJECTED), List.of(), null)
                .resource();
        task.remove("statusReason");

        assertThat(faults(FhirJson.write(task))).isNotEmpty();
    }

    private static List<String> faults(String task) {
        return Objects.requireNonNull(validator)
                .validateWithResult(task, new ValidationOptions().addProfile(PROFILE))
                .getMessages()
                .stream()
                .filter(message -> message.getSeverity().ordinal() >= ResultSeverityEnum.ERROR.ordinal())
                .map(SingleValidationMessage::toString)
                .toList();
    }

    private static com.fasterxml.jackson.databind.node.ObjectNode sent() {
        var task = SampleReferral.ofSomebodyNew().resource("Task");
        References.in(task, "").replace(reference -> switch (reference.substring(reference.length() - 1)) {
            case "6" -> "ServiceRequest/1";
            case "1" -> "Patient/1";
            case "4" -> "PractitionerRole/1";
            default -> "Organization/1";
        });
        return task;
    }
}
