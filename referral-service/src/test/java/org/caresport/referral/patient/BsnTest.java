package org.caresport.referral.patient;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BsnTest {

    @ParameterizedTest
    @ValueSource(strings = {"111222333", "999911120", "999990342", "123456782", "999900006"})
    void theTestNumbersPass(String digits) {
        assertThat(Bsn.parse(digits)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "123456789", "000000000", "12345678", "1234567820", "12345678a", "１２３４５６７８２", " 123456782"})
    void whatIsNoBsnDoesNot(String digits) {
        assertThat(Bsn.parse(digits)).isEmpty();
    }

    @Property
    void oneWrongDigitIsAlwaysFound(
            @ForAll("numbers") String bsn,
            @ForAll @IntRange(max = 8) int place,
            @ForAll @IntRange(min = 1, max = 9) int shift) {
        var digits = bsn.toCharArray();
        digits[place] = (char) ('0' + (digits[place] - '0' + shift) % 10);

        assertThat(Bsn.parse(new String(digits))).isEmpty();
    }

    @Property
    void twoSwappedNeighboursAreAlwaysFound(@ForAll("numbers") String bsn, @ForAll @IntRange(max = 7) int place) {
        var digits = bsn.toCharArray();
        var first = digits[place];
        digits[place] = digits[place + 1];
        digits[place + 1] = first;

        assertThat(Bsn.parse(new String(digits)).isPresent()).isEqualTo(digits[place] == digits[place + 1]);
    }

    @Property
    void nothingOfItIsEverPrinted(@ForAll("numbers") String bsn) {
        var printed = "%s".formatted(Bsn.parse(bsn).orElseThrow());

        assertThat(printed).doesNotContainPattern("[0-9]");
    }

    @Provide
    Arbitrary<String> numbers() {
        return Arbitraries.strings()
                .numeric()
                .ofLength(9)
                .filter(digits -> Bsn.parse(digits).isPresent());
    }
}
