package org.caresport.kit.idempotency;

import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of the answer to a write: how it ended, and where what was made can be found. Nothing of a person.
 *
 * @param location an address of opaque ids; null when nothing was made
 */
public record Done(int status, @Nullable String location) {

    static Done of(RestResponse<?> response) {
        return new Done(response.getStatus(), response.getHeaderString("Location"));
    }

    /** The last part of the location: the id of what was made. */
    public String made() {
        return location == null ? "" : location.substring(location.lastIndexOf('/') + 1);
    }

    <R> RestResponse<R> over(RestResponse<R> now) {
        ResponseBuilder<R> answer =
                ResponseBuilder.fromResponse(now).<R>status(status).header("Idempotency-Replayed", "true");
        return location == null
                ? answer.build()
                : answer.header("Location", null).header("Location", location).build();
    }
}
