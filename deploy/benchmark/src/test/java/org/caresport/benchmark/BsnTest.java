package org.caresport.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BsnTest {

    @ParameterizedTest
    @ValueSource(strings = {"111222333", "999911120", "999990342", "123456782", "999900006"})
    void knownTestNumbersPass(String number) {
        assertThat(Bsn.passes(number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"111222334", "999911121", "000000000", "123456789"})
    void otherNumbersDoNot(String number) {
        assertThat(Bsn.passes(number)).isFalse();
    }

    @Test
    void everyNumberIsNewAndPasses() {
        var numbers = new Bsn(100_000_000);

        var some = Stream.generate(numbers::next).limit(1000).toList();

        assertThat(some).doesNotHaveDuplicates().allMatch(Bsn::passes).allMatch(number -> number.length() == 9);
    }
}
