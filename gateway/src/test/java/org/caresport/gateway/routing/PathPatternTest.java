package org.caresport.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathPatternTest {

    @Test
    void aSubtreeIsItsRootAndAllBelowButNoNeighbour() {
        PathPattern me = PathPattern.parse("/v1/me/**");

        assertThat(me.matches("/v1/me")).isTrue();
        assertThat(me.matches("/v1/me/referrals/1")).isTrue();
        assertThat(me.matches("/v1/mean")).isFalse();
        assertThat(me.matches("/v1")).isFalse();
    }

    @Test
    void aSinglePathIsOnlyItself() {
        PathPattern metadata = PathPattern.parse("/fhir/r4/metadata");

        assertThat(metadata.matches("/fhir/r4/metadata")).isTrue();
        assertThat(metadata.matches("/fhir/r4/metadata/x")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/**", "/", "v1", "/v1/", "/v1/*/x", "/v1/../x"})
    void aPatternThatCanNotBeMeantIsRefusedAtStart(String text) {
        assertThatThrownBy(() -> PathPattern.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
