package org.caresport.stack.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.caresport.stack.Part;
import org.caresport.stack.supervision.PartStatus.State;
import org.caresport.stack.supervision.StatusFile.Entry;
import org.junit.jupiter.api.Test;

class EndingTest {

    @Test
    void whatWaitsForTheServicesIsNotCalledBusy() {
        assertThat(new Ending(List.of(
                        entry(Part.POSTGRES, State.READY),
                        entry(Part.REFERRAL, State.READY),
                        entry(Part.MATCHING, State.STOPPED),
                        entry(Part.MAIL, State.READY))))
                .hasToString(
                        "referral-service: ending, or writing down how to start faster; then PostgreSQL, mail server");
    }

    @Test
    void withoutServicesItIsTheStoresTurn() {
        assertThat(new Ending(List.of(entry(Part.POSTGRES, State.READY), entry(Part.REFERRAL, State.STOPPED))))
                .hasToString("ending PostgreSQL");
    }

    private static Entry entry(Part part, State state) {
        return new Entry(part, state, 1, 0, 0, 0, null);
    }
}
