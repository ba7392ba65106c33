package org.caresport.kit.conditional;

import jakarta.ws.rs.core.HttpHeaders;
import org.caresport.kit.problem.Problem;

/** The question whether what the caller has is still current. */
public final class IfNoneMatch {

    private IfNoneMatch() {}

    /**
     * Whether the caller has it already, which a GET answers by 304.
     *
     * @throws Problem 400 when the header can't be read
     */
    public static boolean isKnown(HttpHeaders headers, String tag) {
        return ETags.sent(headers, HttpHeaders.IF_NONE_MATCH)
                .filter(tags -> tags.name(tag))
                .isPresent();
    }
}
