package org.caresport.web.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LineTest {

    private static final UUID ID = UUID.randomUUID();
    private static final Names NAMES = new Names("anna", Map.of("anna", "Anna", "bram", "Bram"));

    @Test
    void offersToAcceptWhatIsMineAndNew() {
        Line line = line("submitted", "decide", "anna");

        assertThat(line.acceptable()).isTrue();
        assertThat(line.callable()).isFalse();
        assertThat(line.mine()).isTrue();
    }

    @Test
    void offersToCallWhoWaitsForACall() {
        assertThat(line("accepted", "call", "anna").callable()).isTrue();
    }

    @Test
    void offersNothingButToTakeOverWhatIsAColleaguesOrNobodys() {
        assertThat(line("submitted", "decide", "bram").acceptable()).isFalse();
        assertThat(line("accepted", "call", "bram").callable()).isFalse();
        assertThat(line("submitted", "decide", null).nobodys()).isTrue();
    }

    @Test
    void isMarkedOtherwiseWhenWhatItShowsIsOther() {
        Line before = line("submitted", "decide", "anna");

        assertThat(line("submitted", "decide", "anna").mark()).isEqualTo(before.mark());
        assertThat(line("accepted", "call", "anna").mark()).isNotEqualTo(before.mark());
        assertThat(line("submitted", "decide", "bram").mark()).isNotEqualTo(before.mark());
    }

    @Test
    void isSelectedAsItWasSeen() {
        assertThat(AsSeen.read(line("submitted", "decide", "anna").selection()))
                .contains(new AsSeen.Selected(ID, new AsSeen("submitted", "anna")));
        assertThat(AsSeen.read(line("submitted", "decide", null).selection()))
                .contains(new AsSeen.Selected(ID, new AsSeen("submitted", "")));
        assertThat(AsSeen.read("nothing")).isEmpty();
        assertThat(AsSeen.read("no~uuid~here")).isEmpty();
        assertThat(AsSeen.read(null)).isEmpty();
    }

    @Test
    void aButtonPressedTwiceIsNoConflict() {
        assertThat(Act.TAKE.isDone(new CaseApi.Case("submitted", "anna"), "anna"))
                .isTrue();
        assertThat(Act.TAKE.isDone(new CaseApi.Case("submitted", "bram"), "anna"))
                .isFalse();
        assertThat(Act.ACCEPT.isDone(new CaseApi.Case("accepted", "anna"), "anna"))
                .isTrue();
        assertThat(Act.ACCEPT.isDone(new CaseApi.Case("accepted", "bram"), "anna"))
                .isFalse();
        assertThat(Act.named("accept")).contains(Act.ACCEPT);
        assertThat(Act.named("delete")).isEmpty();
    }

    private static Line line(String state, String next, @Nullable String owner) {
        var words = new WorklistApi.Saying("nl", "en");
        return Line.of(
                new WorklistApi.Item(
                        ID,
                        state,
                        Instant.EPOCH,
                        Instant.EPOCH,
                        LocalDate.EPOCH,
                        false,
                        owner,
                        "routine",
                        "GM0222",
                        "7007",
                        new WorklistApi.Person("Somebody", LocalDate.EPOCH),
                        List.of(),
                        "broker",
                        new WorklistApi.Coded(state, words),
                        new WorklistApi.Coded(next, words),
                        null),
                NAMES);
    }
}
