package org.caresport.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProxyPrecautionTest {

    @ParameterizedTest
    @CsvSource({"0.0.0.0/0, 1", "'10.0.0.0/8, ::/0', 1", "'10.0.0.0/8, 2001:db8::/32', 0", "10.0.0.7, 0"})
    void productionRefusesToBelieveEverybody(String proxies, int complaints) {
        var settings = new SmallRyeConfigBuilder()
                .withDefaultValue("caresport.gateway.rate-limits.trusted-proxies", proxies)
                .build();

        assertThat(new ProxyPrecaution().complaints(settings)).hasSize(complaints);
    }
}
