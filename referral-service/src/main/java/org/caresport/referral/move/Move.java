package org.caresport.referral.move;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.caresport.kit.openapi.TakesIdempotencyKey;
import org.caresport.kit.openapi.TakesIfMatch;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Documents a decision about one referral or participation: once a key, about the version that was read, if it can be made. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@TakesIdempotencyKey
@TakesIfMatch
@APIResponse(responseCode = "200", description = "As it stands now")
@APIResponse(
        responseCode = "409",
        description =
                "Not possible in this state, somebody else was first, it follows another (case-merged), or a clinician is asked"
                        + " first (participation-on-hold)")
public @interface Move {}
