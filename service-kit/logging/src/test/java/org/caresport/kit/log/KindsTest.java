package org.caresport.kit.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class KindsTest {

    private final SQLException refused =
            new SQLException("ERROR: invalid input syntax for type date: \"Johanna\"", "22007");

    @Test
    void kindAndPlaceAreToldAndNoMessage() {
        var told = Kinds.of(new IllegalStateException("Johanna was not saved", refused));

        assertThat(told)
                .contains("java.lang.IllegalStateException at ", "KindsTest", "caused by", "SQLSTATE 22007")
                .doesNotContain("Johanna");
        assertThat(Kinds.named(new IllegalStateException("Johanna", refused)))
                .isEqualTo("java.lang.IllegalStateException caused by java.sql.SQLException (SQLSTATE 22007)");
    }

    @Test
    void aStartThatFailsIsExplained() {
        var fault = new RuntimeException("Failed to start", new IllegalStateException("The setting x is missing."));

        assertThat(Kinds.explained(fault)).contains("The setting x is missing.");
    }

    @Test
    void butNotInTheWordsOfWhoReadsWhatWasSent() {
        assertThat(Kinds.explained(new RuntimeException(refused))).doesNotContain("Johanna");
    }

    @Test
    void aStateThatIsNoneIsNotRepeated() {
        assertThat(Kinds.of(new SQLException("x", "Johanna"))).doesNotContain("Johanna");
    }

    @Test
    void exceptionsThatCauseEachOtherComeToAnEnd() {
        var one = new IllegalStateException("one");
        one.initCause(new IllegalStateException("two", one));

        assertThat(Kinds.named(one).split(" caused by ")).hasSize(6);
    }
}
