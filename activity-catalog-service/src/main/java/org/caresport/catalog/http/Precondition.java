package org.caresport.catalog.http;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.function.Predicate;
import org.caresport.catalog.domain.ChangedMeanwhile;
import org.caresport.kit.problem.KitProblem;
import org.caresport.kit.problem.Problem;

/** What a PUT takes for granted: that the thing is not there yet, or that it is as the caller read it. */
public sealed interface Precondition {

    /** {@code If-None-Match: *} */
    record Absent() implements Precondition {}

    /** {@code If-Match}: one of these opaque tags, or any. */
    record Unchanged(String ifMatch) implements Precondition {

        /** @throws ChangedMeanwhile unless one of the tags is the one that stands in the catalogue */
        public void require(Predicate<String> isCurrent, String current) {
            if (Arrays.stream(ifMatch.split(","))
                    .map(String::trim)
                    .noneMatch(tag -> tag.equals("*") || isCurrent.test(opaque(tag)))) {
                throw new ChangedMeanwhile(current);
            }
        }

        private static String opaque(String tag) {
            var text = tag.startsWith("W/") ? tag.substring(2) : tag;
            return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
                    ? text.substring(1, text.length() - 1)
                    : "";
        }
    }

    /** @throws Problem 428 without a precondition, 400 with one that says nothing clear */
    static Precondition of(HttpHeaders headers) {
        var ifMatch = headers.getHeaderString(HttpHeaders.IF_MATCH);
        var ifNoneMatch = headers.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        if (ifMatch == null && ifNoneMatch == null) {
            throw Problem.of(
                    KitProblem.PRECONDITION_REQUIRED,
                    "Send If-None-Match: * to create it, or the ETag that you last read in If-Match to change it.");
        }
        if (ifMatch != null && ifNoneMatch == null) {
            return new Unchanged(ifMatch);
        }
        if (ifMatch == null && ifNoneMatch.trim().equals("*")) {
            return new Absent();
        }
        throw Problem.validation("Send either If-None-Match: * or If-Match with an ETag, not both.")
                .invalid(HttpHeaders.IF_NONE_MATCH, "must be * on a PUT, and come without If-Match");
    }
}
