package org.caresport.kit.conditional;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.function.Predicate;
import org.caresport.framing.EntityTags;
import org.caresport.kit.problem.KitProblem;
import org.caresport.kit.problem.Problem;

/** What a PUT takes for granted: that the thing is not there yet, or that it is as the caller read it. */
public sealed interface Precondition {

    /** {@code If-None-Match: *} */
    record Absent() implements Precondition {}

    /** {@code If-Match}: one of these tags, or any. */
    record Unchanged(EntityTags sent) implements Precondition {

        /** @throws Problem 412 unless one of the tags is the current one */
        public void require(Predicate<String> isCurrent, String current) {
            IfMatch.check(sent, isCurrent, current);
        }
    }

    /** @throws Problem 428 without a precondition, 400 with one that says nothing clear */
    static Precondition of(HttpHeaders headers) {
        var ifMatch = ETags.sent(headers, HttpHeaders.IF_MATCH);
        var ifNoneMatch = ETags.sent(headers, HttpHeaders.IF_NONE_MATCH);
        if (ifMatch.isEmpty() && ifNoneMatch.isEmpty()) {
            throw Problem.of(
                    KitProblem.PRECONDITION_REQUIRED,
                    "Send If-None-Match: * to create it, or the ETag that you last read in If-Match to change it.");
        }
        if (ifNoneMatch.isEmpty()) {
            return new Unchanged(ifMatch.orElseThrow());
        }
        if (ifMatch.isEmpty() && ifNoneMatch.orElseThrow().areAny()) {
            return new Absent();
        }
        throw Problem.validation("Send either If-None-Match: * or If-Match with an ETag, not both.")
                .invalid(HttpHeaders.IF_NONE_MATCH, "must be * on a PUT, and come without If-Match");
    }
}
