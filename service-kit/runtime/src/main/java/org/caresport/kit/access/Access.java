package org.caresport.kit.access;

import org.jspecify.annotations.Nullable;

/**
 * One look at, or change of, a person's data (NEN 7513).
 *
 * @param action {@code create}, {@code read}, {@code update}, {@code delete} or {@code search}
 * @param resource what kind of thing was touched, e.g. {@code Patient}
 * @param resourceId which one; empty for a search
 * @param client the person whom the data is about (NEN 7513: "cliënt"), by our own opaque id; null when a search named none
 * @param outcome {@code granted} or {@code denied}
 * @param partOf what the thing belongs to, as {@code kind/id}, where only the keeper of that knows whose data it is
 */
public record Access(
        String action,
        String resource,
        String resourceId,
        @Nullable String client,
        String outcome,
        @Nullable String partOf) {

    public static final String GRANTED = "granted";
    public static final String DENIED = "denied";

    public static Access granted(String action, String resource, String resourceId, @Nullable String client) {
        return new Access(action, resource, resourceId, client, GRANTED, null);
    }

    /** @param action what was attempted */
    public static Access denied(String action, String resource, String resourceId, @Nullable String client) {
        return new Access(action, resource, resourceId, client, DENIED, null);
    }

    /** The same, of a thing whose person only the keeper of something else knows. */
    public Access partOf(String kind, String id) {
        return new Access(action, resource, resourceId, client, outcome, kind + "/" + id);
    }
}
