package org.caresport.catalog;

import org.caresport.kit.testing.Readme;
import org.junit.jupiter.api.Test;

class ReadmeTest {

    @Test
    void everySettingIsTold() {
        Readme.at("README.md").assertTellsEverySettingOf("org.caresport.catalog");
    }
}
