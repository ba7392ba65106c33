package org.caresport.catalog.entry;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What taking part costs, in euros; 0 is free, null is not offered in that way.
 *
 * @param trial the first session, when it has a price of its own
 * @param funds codes of the funds that pay for who can't
 * @param municipalPass whether the pass of the municipality is taken
 */
public record Price(
        @Pattern(regexp = "EUR", message = "must be EUR") String currency,

        @Nullable @DecimalMin("0.00") @Digits(integer = 4, fraction = 2)
        BigDecimal perSession,

        @Nullable @DecimalMin("0.00") @Digits(integer = 4, fraction = 2)
        BigDecimal perMonth,

        @Nullable @DecimalMin("0.00") @Digits(integer = 4, fraction = 2)
        BigDecimal trial,

        @Size(max = 10)
        List<@NotNull @Size(max = 40) @Pattern(regexp = Patterns.KEBAB, message = "must be a code as gelrepas") String>
                funds,

        @Schema(required = true) boolean municipalPass) {

    public Price {
        currency = currency == null ? "EUR" : currency;
        funds = Lists.orEmpty(funds);
    }
}
