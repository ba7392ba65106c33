package org.caresport.gateway.body;

import java.util.concurrent.atomic.AtomicLong;

/** So many bytes for all together: what one has taken, another can't have until it is given back. */
public final class Budget {

    private final AtomicLong left;

    public Budget(long bytes) {
        this.left = new AtomicLong(bytes);
    }

    public boolean take(long bytes) {
        if (left.addAndGet(-bytes) >= 0) {
            return true;
        }
        left.addAndGet(bytes);
        return false;
    }

    public void giveBack(long bytes) {
        left.addAndGet(bytes);
    }

    public long left() {
        return left.get();
    }
}
