package org.caresport.kit.conditional;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.function.Predicate;
import org.caresport.framing.EntityTags;
import org.caresport.kit.problem.KitProblem;
import org.caresport.kit.problem.Problem;

/** The precondition that nobody changed an aggregate since the caller read it. */
public final class IfMatch {

    private IfMatch() {}

    /** @throws Problem 428 without an If-Match, 412 when it names another version */
    public static void require(HttpHeaders headers, long version) {
        check(
                ETags.sent(headers, HttpHeaders.IF_MATCH)
                        .orElseThrow(
                                () -> Problem.of(
                                        KitProblem.PRECONDITION_REQUIRED,
                                        "Send the ETag that you last read in the header If-Match, so that nobody's change is overwritten.")),
                tag -> ETags.isOf(version, tag),
                Long.toString(version));
    }

    /** @throws Problem 412 when an If-Match was sent and names another version */
    public static void check(HttpHeaders headers, long version) {
        ETags.sent(headers, HttpHeaders.IF_MATCH)
                .ifPresent(tags -> check(tags, tag -> ETags.isOf(version, tag), Long.toString(version)));
    }

    static void check(EntityTags sent, Predicate<String> isCurrent, String current) {
        if (!sent.name(isCurrent)) {
            throw Problem.of(
                            KitProblem.PRECONDITION_FAILED,
                            "Read it again, look at what has changed, and repeat your change with the new ETag.")
                    .header(HttpHeaders.ETAG, ETags.written(current));
        }
    }
}
