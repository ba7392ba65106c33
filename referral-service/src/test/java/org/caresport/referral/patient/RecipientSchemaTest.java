package org.caresport.referral.patient;

import java.io.IOException;
import org.caresport.kit.testing.events.EventSchemas;
import org.junit.jupiter.api.Test;

class RecipientSchemaTest {

    @Test
    void itsSchemaSaysWhatTheRecordDoes() throws IOException {
        EventSchemas.ofThisService()
                .event(RecipientChanged.TYPE, RecipientChanged.class)
                .checkAlone();
    }
}
