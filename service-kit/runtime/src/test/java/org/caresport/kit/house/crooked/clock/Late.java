package org.caresport.kit.house.crooked.clock;

import java.time.LocalDate;
import java.time.ZoneId;

public record Late(LocalDate day) {

    static Late now() {
        return new Late(LocalDate.now(ZoneId.of("Europe/Amsterdam")));
    }
}
