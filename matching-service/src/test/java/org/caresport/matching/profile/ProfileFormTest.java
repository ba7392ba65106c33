package org.caresport.matching.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caresport.matching.testing.Clinician.refuses;
import static org.caresport.matching.testing.Engine.RULES;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.LocalDate;
import java.util.List;
import org.caresport.kit.json.Json;
import org.caresport.matching.domain.Clearances.Cover;
import org.caresport.matching.domain.Clearances.Word;
import org.caresport.matching.domain.Profile;
import org.caresport.matching.domain.Profile.Travel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileFormTest {

    @Test
    void whatIsLeftOutIsNotKnown() throws JsonProcessingException {
        var profile = profile("""
                {"municipality": "GM0222"}""");

        assertThat(profile.reasons()).isNull();
        assertThat(profile.conditions()).isNull();
        assertThat(profile.languages()).isNull();
        assertThat(profile.travel()).isNull();
        assertThat(profile.budget()).isNull();
        assertThat(profile.gender()).isEqualTo(Profile.Gender.UNKNOWN);
    }

    @Test
    void anEmptyListIsAnAnswerWhereNoneIsOne() throws JsonProcessingException {
        var profile = profile("""
                {"municipality": "GM0222", "conditions": [], "accessibilityNeeds": [], "languages": [], "reasons": []}""");

        assertThat(profile.conditions()).isEmpty();
        assertThat(profile.accessibilityNeeds()).isEmpty();
        assertThat(profile.languages()).as("everybody speaks something").isNull();
        assertThat(profile.reasons()).as("nobody is referred for nothing").isNull();
    }

    @Test
    void codesAreReadInTheWordsOfTheRules() throws JsonProcessingException {
        var profile = profile("""
                {"municipality": "GM0222", "conditions": ["recent-stroke", "insulin", "knee-of-glass"], "reasons": [
                  {"system": "http://hl7.org/fhir/sid/icpc-1-nl", "code": "T90.02"},
                  {"system": "http://snomed.info/sct", "code": "38341003"},
                  {"system": "http://snomed.info/sct", "code": "4557003"},
                  {"system": "http://snomed.info/sct", "code": "12345"},
                  {"system": "http://example.org/own", "code": "x"}]}""");

        assertThat(profile.reasons()).containsExactlyInAnyOrder("T90", "K86");
        assertThat(profile.conditions())
                .containsExactlyInAnyOrder("stroke-under-3-months", "insulin", "unstable-angina");
        assertThat(profile.notUnderstood())
                .containsExactlyInAnyOrder("knee-of-glass", "http://snomed.info/sct|12345", "http://example.org/own|x");
    }

    @Test
    void aFlagAmongTheReasonsDoesNotStandForTheListOfConditions() throws JsonProcessingException {
        var profile = profile("""
                {"municipality": "GM0222", "reasons": [{"system": "http://snomed.info/sct", "code": "4557003"}]}""");

        assertThat(profile.conditions()).containsExactly("unstable-angina");
        assertThat(profile.notUnderstood()).isNotEmpty();
    }

    @ParameterizedTest(name = "{1} is {2}")
    @CsvFileSource(resources = "/profile/conditions.csv")
    void aCodedConditionMeansWhatItMeantToTheReferralService(String system, String code, String flag)
            throws JsonProcessingException {
        var profile = profile("""
                {"municipality": "GM0222", "conditions": ["insulin"], "codedConditions": [{"system": "%s", "code": "%s"}]}""".formatted(system, code));

        assertThat(profile.conditions()).containsExactlyInAnyOrder("insulin", flag);
        assertThat(profile.notUnderstood()).isEmpty();
    }

    @Test
    void aCodedConditionMayBeOneOfOurOwnNames() throws JsonProcessingException {
        var profile = profile("""
                {"municipality": "GM0222", "codedConditions": [
                  {"system": "https://caresport.org/fhir/CodeSystem/condition-flag", "code": "beta-blocker"},
                  {"system": "https://caresport.org/fhir/CodeSystem/condition-flag", "code": "recent-stroke"},
                  {"system": "https://caresport.org/fhir/CodeSystem/condition-flag", "code": "knee-of-glass"}]}""");

        assertThat(profile.conditions()).containsExactlyInAnyOrder("beta-blocker", "stroke-under-3-months");
        assertThat(profile.notUnderstood()).containsExactly("knee-of-glass");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://snomed.info/sct|21719001", "urn:own|x"})
    void aCodedConditionThatTheRulesDoNotSpeakOfChangesNothing(String token) throws JsonProcessingException {
        var code = token.split("\\|");
        var reasons = """
                "reasons": [{"system": "http://hl7.org/fhir/sid/icpc-1-nl", "code": "T90"}]""";

        var with = profile("""
                {"municipality": "GM0222", "conditions": [], "codedConditions": [{"system": "%s", "code": "%s"}], %s}""".formatted(code[0], code[1], reasons));

        assertThat(with).isEqualTo(profile("""
                {"municipality": "GM0222", "conditions": [], %s}""".formatted(reasons)));
    }

    @Test
    void aCodedConditionThatMeansAMainCodeIsADiagnosisAndNoReason() throws JsonProcessingException {
        var profile = profile("""
                {"municipality": "GM0222", "reasons": [{"system": "http://hl7.org/fhir/sid/icpc-1-nl", "code": "T83"}],
                 "codedConditions": [
                  {"system": "http://snomed.info/sct", "code": "84114007"},
                  {"system": "http://hl7.org/fhir/sid/icpc-1-nl", "code": "K90.03"},
                  {"system": "http://hl7.org/fhir/sid/icpc-1-nl", "code": "R97", "clinicalStatus": "active"}]}""");

        assertThat(profile.reasons()).containsExactly("T83");
        assertThat(profile.otherDiagnoses()).containsExactlyInAnyOrder("K77", "K90", "R97");
        assertThat(profile.conditions()).isEmpty();
        assertThat(profile.notUnderstood()).isEmpty();
    }

    @Test
    void aResolvedDiagnosisIsNoLongerThereAndAnInactiveOneIs() throws JsonProcessingException {
        var profile = profile("""
                {"municipality": "GM0222", "codedConditions": [
                  {"system": "http://snomed.info/sct", "code": "84114007", "clinicalStatus": "resolved"},
                  {"system": "http://snomed.info/sct", "code": "49436004", "clinicalStatus": "inactive"}]}""");

        assertThat(profile.otherDiagnoses()).containsExactly("K78");
    }

    @Test
    void otherDiagnosesAreNotKnownWhereNobodyListedConditions() throws JsonProcessingException {
        assertThat(profile("""
                {"municipality": "GM0222"}""").otherDiagnoses()).isNull();
        assertThat(profile("""
                {"municipality": "GM0222", "conditions": []}""").otherDiagnoses()).isEmpty();
    }

    @Test
    void clearancesAreReadWithWhatTheyCover() throws JsonProcessingException {
        var profile = profile("""
                {"municipality": "GM0222", "clearances": [
                  {"given": true, "on": "2026-11-20", "until": "2027-02-01",
                   "covers": [{"rule": "stop-systolic-pressure", "upTo": 185}, {"rule": "stop-fever", "upTo": null}]},
                  {"given": false, "on": "2026-11-21", "until": null, "covers": [{"rule": "stop-fever"}]}]}""");

        assertThat(profile.clearances().words())
                .containsExactly(
                        new Word(
                                true,
                                LocalDate.parse("2026-11-20"),
                                LocalDate.parse("2027-02-01"),
                                List.of(new Cover("stop-systolic-pressure", 185.0), new Cover("stop-fever", null))),
                        refuses("2026-11-21", "stop-fever"));
        assertThat(profile("""
                {"municipality": "GM0222", "clearances": null}""").clearances().words()).isEmpty();
    }

    @Test
    void aResolvedConditionIsNoLongerThereAndOneInRemissionIs() throws JsonProcessingException {
        var profile = profile("""
                {"municipality": "GM0222", "codedConditions": [
                  {"system": "http://snomed.info/sct", "code": "386661006", "clinicalStatus": "resolved"},
                  {"system": "http://snomed.info/sct", "code": "363346000", "clinicalStatus": "remission"},
                  {"system": "http://snomed.info/sct", "code": "4557003", "clinicalStatus": null}]}""");

        assertThat(profile.conditions()).containsExactlyInAnyOrder("cancer", "unstable-angina");
    }

    @Test
    void aListOfCodedConditionsIsAnAnswerToo() throws JsonProcessingException {
        var profile = profile("""
                {"municipality": "GM0222", "codedConditions": []}""");

        assertThat(profile.conditions()).isEmpty();
        assertThat(profile.notUnderstood()).isEmpty();
    }

    @Test
    void aWayOfTravellingWithoutADistanceReachesAsFarAsItUsuallyDoes() throws JsonProcessingException {
        assertThat(profile("""
                {"municipality": "GM0222", "travel": {"mode": "walking"}}""").travel()).isEqualTo(new Travel("walking", 2.0));
        assertThat(profile("""
                {"municipality": "GM0222", "travel": {"mode": "walking", "maxKilometres": 3.5}}""").travel()).isEqualTo(new Travel("walking", 3.5));
    }

    private static Profile profile(String json) throws JsonProcessingException {
        return Json.tolerant().readValue(json, ProfileForm.class).inWordsOf(RULES);
    }
}
