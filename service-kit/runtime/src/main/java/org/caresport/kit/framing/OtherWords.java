package org.caresport.kit.framing;

import org.caresport.kit.problem.Problem;

/**
 * What a refusal looks like on paths of a service where it is not a problem document. Found by META-INF/services: a request
 * that is no HTTP is refused before there is anything to inject.
 */
public interface OtherWords {

    /** Whether they are spoken there; the target is what stands in the request line, and may be anything. */
    boolean areSpokenAt(String target);

    String mediaType();

    /** As UTF-8. */
    byte[] body(Problem problem);
}
