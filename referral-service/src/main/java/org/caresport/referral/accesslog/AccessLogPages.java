package org.caresport.referral.accesslog;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import org.caresport.kit.paging.Cursor;
import org.caresport.kit.paging.Slice;
import org.caresport.referral.accesslog.AccessEntries.Numbered;
import org.caresport.referral.domain.PatientId;
import org.jspecify.annotations.Nullable;

/** The log, a page at a time. */
@ApplicationScoped
class AccessLogPages {

    private final AccessEntries entries;

    AccessLogPages(AccessEntries entries) {
        this.entries = entries;
    }

    static String cursor(long number) {
        return Cursor.encode(Long.toString(number));
    }

    Slice<Numbered> page(Collection<PatientId> patients, Sight sight, @Nullable String cursor, int limit) {
        return entries.ofPatients(patients, sight, cursor == null ? Long.MAX_VALUE : number(cursor), limit);
    }

    private static long number(String cursor) {
        try {
            return Long.parseLong(Cursor.decode(cursor, 1).getFirst());
        } catch (NumberFormatException foreign) {
            throw Cursor.invalid();
        }
    }
}
