package org.caresport.kit.house.crooked.clock;

import java.time.LocalDate;
import java.time.ZoneId;

public record Late(LocalDate day) {

    static Late now() {
        return new Late(today());
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Amsterdam"));
    }
}
