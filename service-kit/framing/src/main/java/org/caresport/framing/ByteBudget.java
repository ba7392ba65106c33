package org.caresport.framing;

import java.util.concurrent.atomic.AtomicLong;

/** So many bytes for all together: what one has taken, another can't have until it is given back. */
public final class ByteBudget {

    private final AtomicLong left;

    public ByteBudget(long bytes) {
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
