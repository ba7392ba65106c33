package org.caresport.kit.paging;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a query found for one page.
 *
 * @param items at most as many as were asked for
 * @param cursor where the rest begins; null when there is none
 */
public record Slice<T>(List<T> items, @Nullable String cursor) {

    /** Cuts what a query for {@code limit + 1} rows found. */
    public static <T> Slice<T> of(List<T> found, int limit, Function<T, String> cursor) {
        return found.size() <= limit
                ? new Slice<>(found, null)
                : new Slice<>(found.subList(0, limit), cursor.apply(found.get(limit - 1)));
    }

    public <R> Slice<R> map(Function<T, R> view) {
        return new Slice<>(items.stream().map(view).toList(), cursor);
    }
}
