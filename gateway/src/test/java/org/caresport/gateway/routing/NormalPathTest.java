package org.caresport.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NormalPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/v1/activities",
                "/v1/activities/0d3f1d3c-8a2e-4d9a-9f0e-6a1c2b3d4e5f",
                "/fhir/r4/.well-known/smart-configuration",
                "/fhir/r4/Task/1/_history/2",
                "/fhir/r4/ServiceRequest/$validate",
                "/v1/brokers/J%C3%B6rg%20B",
                "/v1/a...b/..c/d.."
            })
    void anOrdinaryPathIsNormal(String path) {
        assertThat(NormalPath.isNormal(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "v1/activities",
                "*",
                "//",
                "//v1/activities",
                "/v1//activities",
                "/v1/activities/",
                "/v1/./activities",
                "/v1/activities/../referrals",
                "/v1/activities/..",
                "/.",
                "/v1/activities/%2e%2e/referrals",
                "/v1/activities/%2E%2E/referrals",
                "/v1/activities%2freferrals",
                "/v1/activities%2Freferrals",
                "/v1/activities%5creferrals",
                "/v1\\activities",
                "/v1/%61ctivities",
                "/v1/activities%252e",
                "/v1/activities;x=1",
                "/v1/activities;/../referrals",
                "/v1/activities%3b",
                "/v1/activities%00",
                "/v1/activities%0d%0aX:1",
                "/v1/activities%",
                "/v1/activities%2",
                "/v1/activities%zz",
                "/v1/activities#a",
                "/v1/activities\t",
                "/v1/activités",
                "http://127.0.0.1/v1/activities"
            })
    void whateverCanBeReadInTwoWaysIsNot(String path) {
        assertThat(NormalPath.isNormal(path)).isFalse();
    }
}
