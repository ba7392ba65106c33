package org.caresport.referral.referringon;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.caresport.referral.domain.Code;
import org.caresport.referral.domain.DirectoryEntry;
import org.caresport.referral.domain.Urgency;
import org.caresport.referral.persistence.Transfers.Known;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody needs to decide whether to take a case on, and no more: not who it is about. */
@Schema(name = "IncomingTransfer")
record IncomingTransfer(
        UUID id,

        @Schema(description = "Who asks: the CBS code of their municipality")
        String municipality,

        @Schema(description = "Whom to call about it; absent when they are not in the directory any more") @Nullable
        AskingBroker broker,

        String note,
        Urgency urgency,

        @Schema(description = "In years; absent when it is not known") @Nullable
        String ageBand,

        @Schema(description = "The chapters of the ICPC in which the reasons stand")
        List<String> reasonChapters,

        Instant askedAt,

        @Schema(description = "The last day on which an answer is in time")
        LocalDate answerBy) {

    private static final String ICPC = "http://hl7.org/fhir/sid/icpc-1-nl";
    private static final int ADULT = 18;
    private static final int THIRTY = 30;
    private static final int OLDEST = 80;

    @Schema(name = "AskingBroker")
    record AskingBroker(String name, @Nullable String phone) {

        static AskingBroker of(DirectoryEntry entry) {
            return new AskingBroker(entry.name(), entry.phone());
        }
    }

    static IncomingTransfer of(Known known, @Nullable DirectoryEntry broker) {
        var transfer = known.transfer();
        return new IncomingTransfer(
                transfer.id(),
                transfer.from(),
                broker == null ? null : AskingBroker.of(broker),
                transfer.note(),
                known.urgency(),
                known.age() == null ? null : band(known.age()),
                chapters(known.reasons()),
                transfer.askedAt(),
                transfer.answerBy());
    }

    /** Wide enough to name nobody. */
    static String band(int age) {
        if (age < ADULT) {
            return "0-17";
        }
        if (age >= OLDEST) {
            return "80+";
        }
        if (age < THIRTY) {
            return "18-29";
        }
        var decade = age / 10 * 10;
        return "%d-%d".formatted(decade, decade + 9);
    }

    static List<String> chapters(List<Code> reasons) {
        return reasons.stream()
                .filter(reason -> reason.system().equals(ICPC))
                .map(Code::code)
                .filter(code -> code.matches("[A-Z][0-9]{2}.*"))
                .map(code -> code.substring(0, 1))
                .distinct()
                .sorted()
                .toList();
    }
}
