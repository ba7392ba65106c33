package org.caresport.referral.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;
import org.caresport.kit.access.Access;
import org.caresport.kit.access.AccessLog;

/** Attempts at what is not the caller's to see: logged for good, although the request itself is refused. */
@ApplicationScoped
class Denials {

    private final AccessLog accessLog;

    Denials(AccessLog accessLog) {
        this.accessLog = accessLog;
    }

    @Transactional(TxType.REQUIRES_NEW)
    void record(String action, String resource, UUID id, UUID patient) {
        accessLog.record(Access.denied(action, resource, id.toString(), patient.toString()));
    }
}
