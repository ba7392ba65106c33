package org.caresport.matching.catalogue;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.caresport.kit.consume.CompactedTable;
import org.caresport.kit.event.CannotHandle;
import org.caresport.kit.event.IncomingEvent;
import org.caresport.matching.engine.ProgrammeIndex;
import org.caresport.matching.rules.RuleBook;

/** Keeps the index as the {@code activity} topic says: the whole of it at start, each change after that. */
@ApplicationScoped
class ActivityTable implements CompactedTable {

    private final ProgrammeIndex programmes;
    private final RuleBook rules;

    ActivityTable(ProgrammeIndex programmes, RuleBook rules) {
        this.programmes = programmes;
        this.rules = rules;
    }

    @Override
    public String topic() {
        return "activity";
    }

    @Override
    public void put(IncomingEvent event) {
        if (!event.type().equals(ActivityChanged.TYPE)) {
            return;
        }
        try {
            programmes.put(event.as(ActivityChanged.class).programme(rules.vocabulary()));
        } catch (CannotHandle e) {
            // what it was before is no longer true, so nobody is to be sent there
            remove(event.key());
            throw e;
        }
    }

    @Override
    public void remove(String key) {
        try {
            programmes.remove(UUID.fromString(key));
        } catch (IllegalArgumentException e) {
            Log.warnf("the activity topic has a key that is no id, of %d characters", key.length());
        }
    }
}
