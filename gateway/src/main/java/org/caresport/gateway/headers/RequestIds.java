package org.caresport.gateway.headers;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The name a request has in every log it leaves a trace in; a caller may bring its own. */
public final class RequestIds {

    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private RequestIds() {}

    public static String of(@Nullable String brought) {
        return brought != null && SANE.matcher(brought).matches()
                ? brought
                : UUID.randomUUID().toString();
    }
}
