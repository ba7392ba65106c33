package org.caresport.referral.fhir.model;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/**
 * How large a body may be beyond its bytes.
 *
 * @param elements values, objects and arrays
 * @param depth of objects and arrays within each other
 */
public record Bounds(int elements, int depth) {

    /** Counts while it reads: what is too large is not built first. */
    JsonParser holding(JsonParser parser) {
        return new Counting(parser);
    }

    public static FhirRefusal passed(String text) {
        return FhirRefusal.of(413, IssueType.TOOCOSTLY, text);
    }

    private final class Counting extends JsonParserDelegate {

        private int seen;
        private int open;

        Counting(JsonParser parser) {
            super(parser);
        }

        @Override
        public JsonToken nextToken() throws IOException {
            var token = super.nextToken();
            if (token != null) {
                count(token);
            }
            return token;
        }

        private void count(JsonToken token) {
            if (token.isStructEnd()) {
                open--;
            } else if (token != JsonToken.FIELD_NAME) {
                seen++;
                open += token.isStructStart() ? 1 : 0;
            }
            if (seen > elements) {
                throw passed("The body holds more than %d elements. Send it in smaller parts.".formatted(elements));
            }
            if (open > depth) {
                throw passed("The body nests deeper than %d levels, which no resource needs.".formatted(depth));
            }
        }
    }
}
