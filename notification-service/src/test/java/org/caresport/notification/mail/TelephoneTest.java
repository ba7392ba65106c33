package org.caresport.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.caresport.notification.mail.Letter.Stretch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TelephoneTest {

    @ParameterizedTest
    @CsvSource({
        "0314-654321, 0314654321",
        "06 12 34 56 78, 0612345678",
        "(0314) 65.43.21, 0314654321",
        "+31 (0)314 654321, +31314654321",
        "0031 (0)314 654321, 0031314654321",
        "14 0314, 140314",
        "112, 112",
    })
    void aNumberIsDialledWithoutWhatPeopleWriteBetweenItsDigits(String written, String dialled) {
        assertThat(new Telephone(written).dialled()).contains(dialled);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "12",
                "bel Anna",
                "0314-654321 of 06-12345678",
                "0314-654321;ext=1",
                "\"><script>",
                "1234567890123456"
            })
    void whatIsNoNumberIsNotDialled(String written) {
        assertThat(new Telephone(written).dialled()).isEmpty();
    }

    @Test
    void aParagraphIsCutAtItsNumbersAndLosesNothing() {
        var letter = letter("0314-654321", "112", "bel Anna");

        assertThat(letter.stretches("Bel 0314-654321, of 112."))
                .containsExactly(
                        new Stretch("Bel ", ""),
                        new Stretch("0314-654321", "0314654321"),
                        new Stretch(", of ", ""),
                        new Stretch("112", "112"),
                        new Stretch(".", ""));
        assertThat(letter.stretches("In 1120 bel Anna")).containsExactly(new Stretch("In 1120 bel Anna", ""));
        assertThat(letter().stretches("Niemand om te bellen")).containsExactly(new Stretch("Niemand om te bellen", ""));
    }

    private static Letter letter(String... phones) {
        return new Letter("nl", "", List.of(), "", "", List.of(), null, List.of(phones));
    }
}
