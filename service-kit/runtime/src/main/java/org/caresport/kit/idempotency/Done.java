package org.caresport.kit.idempotency;

import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of the answer to a write: how it ended, and where what was made can be found. Nothing of a person.
 *
 * @param location an address of opaque ids; null when nothing was made
 */
public record Done(int status, @Nullable String location) {

    static Done of(Response response) {
        return new Done(response.getStatus(), response.getHeaderString("Location"));
    }

    /** The last part of the location: the id of what was made. */
    public String made() {
        return location == null ? "" : location.substring(location.lastIndexOf('/') + 1);
    }

    Response over(Response now) {
        var answer = Response.fromResponse(now).status(status).header("Idempotency-Replayed", "true");
        return location == null
                ? answer.build()
                : answer.header("Location", null).header("Location", location).build();
    }
}
