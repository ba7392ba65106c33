package org.caresport.kit.conditional;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import org.caresport.kit.problem.KitProblem;
import org.caresport.kit.problem.Problem;

/** The precondition that nobody changed an aggregate since the caller read it. */
public final class IfMatch {

    private IfMatch() {}

    /** @throws Problem 428 without an If-Match, 412 when it names another version */
    public static void require(HttpHeaders headers, long version) {
        if (headers.getHeaderString(HttpHeaders.IF_MATCH) == null) {
            throw Problem.of(
                    KitProblem.PRECONDITION_REQUIRED,
                    "Send the ETag that you last read in the header If-Match, so that nobody's change is overwritten.");
        }
        check(headers, version);
    }

    /** @throws Problem 412 when an If-Match was sent and names another version */
    public static void check(HttpHeaders headers, long version) {
        var sent = headers.getHeaderString(HttpHeaders.IF_MATCH);
        if (sent != null && !names(sent, version)) {
            throw Problem.of(
                            KitProblem.PRECONDITION_FAILED,
                            "Read it again, look at what has changed, and repeat your change with the new ETag.")
                    .header("ETag", "W/\"%d\"".formatted(version));
        }
    }

    private static boolean names(String sent, long version) {
        return Arrays.stream(sent.split(","))
                .map(String::trim)
                .anyMatch(tag -> tag.equals("*")
                        || tag.equals("W/\"%d\"".formatted(version))
                        || tag.equals("\"%d\"".formatted(version)));
    }
}
