package org.caresport.kit.consume;

import org.caresport.kit.event.IncomingEvent;

/**
 * A view, in memory, of a compacted topic. Implemented as a bean; the kit reads the whole topic at every start, and the
 * service is ready only when the view has caught up. Called from one thread.
 */
public interface CompactedTable {

    String topic();

    void put(IncomingEvent event);

    void remove(String key);
}
