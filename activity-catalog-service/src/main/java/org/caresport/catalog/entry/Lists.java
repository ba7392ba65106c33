package org.caresport.catalog.entry;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list that was left out is an empty one. */
final class Lists {

    private Lists() {}

    /** Keeps a null element, so that validation can name it. */
    static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : Collections.unmodifiableList(list);
    }
}
