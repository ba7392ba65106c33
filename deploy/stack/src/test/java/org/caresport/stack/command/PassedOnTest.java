package org.caresport.stack.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class PassedOnTest {

    @ParameterizedTest
    @ValueSource(strings = {"bench", "demo"})
    void whatFollowsTheNameOfAToolIsPassedOnToIt(String tool) {
        var line = new CommandLine(new Caresport());

        var parsed = line.parseArgs(tool, "--rates", "25,50", "--step", "8");

        assertThat(parsed.subcommand().unmatched()).containsExactly("--rates", "25,50", "--step", "8");
    }
}
