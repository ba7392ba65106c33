package org.caresport.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorsPrecautionTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    https://workbench.example                            | 0
                    http://localhost:3000,https://workbench.example      | 0
                    https://workbench.example, http://workbench.example  | 1
                    http://10.0.0.7                                      | 1
                    *                                                    | 0
                    """)
    void productionRefusesPagesThatCameInTheClear(String origins, int complaints) {
        var settings = new SmallRyeConfigBuilder()
                .withDefaultValue("caresport.gateway.cors.origins", origins)
                .build();

        assertThat(new CorsPrecaution().complaints(settings)).hasSize(complaints);
    }
}
