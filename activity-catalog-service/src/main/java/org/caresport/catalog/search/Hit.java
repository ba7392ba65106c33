package org.caresport.catalog.search;

import java.util.UUID;
import org.caresport.kit.paging.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * An activity that was found.
 *
 * @param key by which it was sorted
 */
record Hit(UUID id, String key, @Nullable Integer metres) {

    String cursor(Criteria.Order order) {
        return Cursor.encode(order.name(), key, id.toString());
    }
}
