package org.caresport.referral.fhir.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateRangeTest {

    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    @ParameterizedTest
    @CsvSource({
        "gt2026-11-22T10:00:00Z, 2026-11-22T10:00:00.999999Z, false",
        "gt2026-11-22T10:00:00Z, 2026-11-22T10:00:01Z, true",
        "gt2026-11-22T10:00:00.123Z, 2026-11-22T10:00:00.123456Z, false",
        "gt2026-11-22T10:00:00.123Z, 2026-11-22T10:00:00.124Z, true",
        "ge2026-11-22T11:00:00+01:00, 2026-11-22T10:00:00Z, true",
        "lt2026-11-22, 2026-11-21T22:59:59Z, true",
        "lt2026-11-22, 2026-11-21T23:00:00Z, false",
        "le2026-11-22, 2026-11-22T22:59:59Z, true",
        "le2026-11-22, 2026-11-22T23:00:00Z, false",
        "2026-11, 2026-11-30T12:00:00Z, true",
        "2026-11, 2026-12-01T12:00:00Z, false",
        "eq2026, 2026-06-01T12:00:00Z, true",
        "ne2026-11-22, 2026-11-22T12:00:00Z, false",
        "ne2026-11-22, 2026-11-23T12:00:00Z, true",
        "ge2026-11-22T10:00, 2026-11-22T09:00:00Z, true",
    })
    void aDateIsAsLongAsItIsPrecise(String asked, Instant instant, boolean fits) {
        var range = DateRange.parse(asked, HERE);
        boolean isInside = range.from().map(from -> !instant.isBefore(from)).orElse(true)
                && range.before().map(instant::isBefore).orElse(true);

        assertThat(isInside != range.isOutside()).isEqualTo(fits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gt", "yesterday", "2026-13-01", "2026-11-22T25:00:00Z", "ap2026", "20261122"})
    void whatIsNoDateIsRefused(String text) {
        assertThatThrownBy(() -> DateRange.parse(text, HERE)).isInstanceOf(DateTimeException.class);
    }
}
