package org.caresport.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SheetTest {

    private final Sheet sheet = new Sheet();

    @Test
    void besideEachAimStandsWhatWasMeasuredAndWhetherItIsMet() {
        sheet.found(Aim.IDLE, false, "%.3f of a core", 0.0421);
        sheet.found(Aim.SINGLE_BESIDE_PEER, true, "%.2f ×", 3.4);

        assertThat(printed())
                .anySatisfy(line -> assertThat(line)
                        .contains("everything, idle", "≤ 0.03 of a core", "0.042 of a core")
                        .endsWith("not met"))
                .anySatisfy(line -> assertThat(line).contains("≥ 3 ×", "3.40 ×").endsWith(" met"));
    }

    @Test
    void whatWasNotMeasuredSaysWhyAndTakesNothingBackThatWas() {
        sheet.found(Aim.SERVICES_START, true, "at most 1.2 s");
        sheet.notMeasured(Work.START, "a part was started again since");

        assertThat(printed())
                .anySatisfy(line -> assertThat(line).contains("at most 1.2 s").endsWith(" met"))
                .anySatisfy(line -> assertThat(line)
                        .contains("everything, until ready")
                        .endsWith("not measured: a part was started again since"));
    }

    @Test
    void nothingThatWasAskedForIsMissing() {
        for (var work : Work.values()) {
            sheet.notMeasured(work, "not asked for");
        }

        assertThat(sheet.lines()).hasSize(Aim.values().length);
    }

    private String[] printed() {
        var bytes = new ByteArrayOutputStream();
        sheet.print(new Paper(new PrintStream(bytes, true, StandardCharsets.UTF_8)));
        return bytes.toString(StandardCharsets.UTF_8).split("\n");
    }
}
