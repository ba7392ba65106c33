package org.caresport.kit.access;

import org.caresport.kit.caller.Caller;

/** Where every access to a person's data is written, in the transaction that touches the data. */
public interface AccessLog {

    /** By whoever makes the request. */
    void record(Access access);

    /** By somebody whom no token names, but what they hold does: the link that was sent to them, say. */
    void record(Access access, Caller by);
}
