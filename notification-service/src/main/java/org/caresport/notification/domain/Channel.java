package org.caresport.notification.domain;

import org.jspecify.annotations.Nullable;

/** The way a recipient wants to be told. A channel we cannot serve counts as none: it never becomes e-mail. */
public enum Channel {
    EMAIL,
    NONE;

    public static Channel of(@Nullable String name) {
        return "email".equals(name) ? EMAIL : NONE;
    }
}
