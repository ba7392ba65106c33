package org.caresport.kit.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.caresport.kit.caller.Caller;

/** Attempts at what is not the caller's to see: logged for good, although the request itself is refused. */
@ApplicationScoped
public class Denials {

    private final AccessLog accessLog;
    private final PersonsConcerned subjects;

    Denials(AccessLog accessLog, PersonsConcerned subjects) {
        this.accessLog = accessLog;
        this.subjects = subjects;
    }

    @Transactional(TxType.REQUIRES_NEW)
    public void record(Access attempt) {
        accessLog.record(attempt);
    }

    @Transactional(TxType.REQUIRES_NEW)
    public void record(Access attempt, Caller by) {
        accessLog.record(attempt, by);
    }

    /** Of an attempt that did not come as far as the thing: whose data it is, is looked up. */
    @Transactional(TxType.REQUIRES_NEW)
    void recordUnseen(Access attempt, Caller by) {
        accessLog.record(subjects.name(attempt), by);
    }
}
