package org.caresport.referral.fhir.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StructureCheckTest {

    private static final Definitions FHIR = new Definitions();

    static {
        FHIR.load();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{'birthDate':'1958-13-28'}; Patient.birthDate",
                "{'gender':'vrouw'}; Patient.gender",
                "{'name':{'family':'x'}}; Patient.name",
                "{'active':'true'}; Patient.active",
                "{'active':[true]}; Patient.active",
                "{'multipleBirthInteger':1.5}; Patient.multipleBirth",
                "{'multipleBirthInteger':1,'multipleBirthBoolean':true}; Patient.multipleBirth",
                "{'telecom':[{'system':'pigeon'}]}; Patient.telecom[0].system",
                "{'telecom':[{'value':'a\\u0000b'}]}; Patient.telecom[0].value",
                "{'telecom':[{'value':'\\ud800'}]}; Patient.telecom[0].value",
                "{'extension':[{'valueString':'x'}]}; Patient.extension[0].url",
                "{'contact':[{'name':{'given':['a',3]}}]}; Patient.contact[0].name.given[1]",
                "{'photo':[]}; Patient.photo",
                "{'name':[{}]}; Patient.name[0]",
                "{'name':[{'family':''}]}; Patient.name[0].family",
                "{'contained':[{'resourceType':'Unicorn'}]}; Patient.contained[0].resourceType",
                "{'contained':[{'resourceType':'Practitioner','active':3}]}; Patient.contained[0].active",
                "{'modifierExtension':[{'url':'urn:x','valueBoolean':true}]}; Patient.modifierExtension",
                "{'implicitRules':'urn:x'}; Patient.implicitRules",
                "{'_birthDate':{'extension':[{'url':'x','valueString':'\\udfff'}]}}; Patient.birthDate.extension[0].value",
                "{'_name':{'id':'x'}}; Patient.name",
                "{'_birthDate':{'extension':[null]}}; Patient.birthDate.extension[0]",
                "{'_birthDate':{'extension':[{'valueString':'x'}]}}; Patient.birthDate.extension[0].url",
                "{'_birthDate':[{'id':'x'}]}; Patient.birthDate",
                "{'extension':[null]}; Patient.extension[0]",
                "{'':1}; Patient.(no name)",
                "{'a\\u0000b':1}; Patient.a?b",
                "{'x':{'':1}}; Patient.x",
                "{'x':[{'y':'\\ud800'}]}; Patient.x",
                "{'x':{'y':1e999999999}}; Patient.x",
                "{'birthDate':'1958-02-30'}; Patient.birthDate",
                "{'birthDate':'0000-01-01'}; Patient.birthDate",
                "{'deceasedDateTime':'9999-12-31T00:00:00Z'}; Patient.deceased",
                "{'name':[{'period':{'start':'9999-12-31'}}]}; Patient.name[0].period.start",
                "{'text':{'status':'generated','div':'<div><script>x</script></div>'}}; Patient.text.div",
                "{'contained':[{'resourceType':'Practitioner','text':{'status':'empty','div':'<a href=javascript:x>x</a>'}}]}; Patient.contained[0].text.div",
            })
    void aFaultIsNamedByItsPath(String json, String path) {
        assertThat(faults(json.replace('\'', '"'), false))
                .filteredOn(Fault::refuses)
                .extracting(Fault::expression)
                .containsExactly(path);
    }

    @Test
    void allFaultsAreFoundAtOnce() {
        assertThat(faults("{'birthDate':'x','gender':'y','active':'z'}".replace('\'', '"'), false))
                .extracting(Fault::expression)
                .containsExactly("Patient.birthDate", "Patient.gender", "Patient.active");
    }

    @Test
    void anEndThatStandsForNoEndIsWelcome() {
        assertThat(faults("{\"name\":[{\"text\":\"x\",\"period\":{\"end\":\"9999-12-31\"}}]}", true))
                .isEmpty();
    }

    @Test
    void whatFhirDoesNotKnowIsPassedOverWithAWarningButRefusedWhenStrict() {
        assertThat(faults("{\"birtDate\":\"1958-04-28\"}", false))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.refuses()).isFalse();
                    assertThat(fault.expression()).isEqualTo("Patient.birtDate");
                });
        assertThat(faults("{\"birtDate\":\"1958-04-28\"}", true))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.refuses()).isTrue();
                });
    }

    @Test
    void whatWasSentIsNotRepeatedInTheFault() {
        assertThat(faults("{\"birthDate\":\"geheim\",\"gender\":\"geheim\"}", false)
                        .toString())
                .doesNotContain("geheim");
    }

    @Test
    void extensionsOfPrimitivesAreWelcome() {
        assertThat(faults("""
                {"name":[{"family":"Jong","_family":{"extension":[{"url":"urn:own","valueString":"Jong"}]},
                          "given":["Jan",null],"_given":[null,{"id":"x"}]}]}""", true)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "null", "[]", "{", "{\"a\":1,\"a\":2}", "{} {}", "{\"a\":1e}", "\"text\"", "{\"a\":NaN}"})
    void whatIsNoJsonObjectIsRefused(String body) {
        assertThatThrownBy(() -> FhirJson.read(body.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(FhirRefusal.class)
                .extracting(refusal -> ((FhirRefusal) refusal).status())
                .isEqualTo(400);
    }

    @Test
    void nestingAndNumbersHaveAnEnd() {
        var deep = "{\"a\":".repeat(60) + "1" + "}".repeat(60);
        var long_ = "{\"a\":" + "9".repeat(100) + "}";

        assertThatThrownBy(() -> FhirJson.read(deep.getBytes(StandardCharsets.UTF_8), new Bounds(100, 48)))
                .isInstanceOf(FhirRefusal.class);
        assertThatThrownBy(() -> FhirJson.read(long_.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(FhirRefusal.class);
        assertThat(faults(
                        "Observation",
                        "{\"status\":\"final\",\"code\":{\"text\":\"x\"},\"valueQuantity\":{\"value\":1e999999999}}"))
                .extracting(Fault::expression)
                .containsExactly("Observation.value.value");
    }

    private static List<Fault> faults(String json, boolean strict) {
        return faults("Patient", json, strict);
    }

    private static List<Fault> faults(String type, String json) {
        return faults(type, json, false);
    }

    private static List<Fault> faults(String type, String json, boolean strict) {
        var tree = FhirJson.read(json.getBytes(StandardCharsets.UTF_8)).put("resourceType", type);
        var faults = new Faults();
        new StructureCheck(FHIR, strict, faults).resource(tree, type);
        return faults.all();
    }
}
