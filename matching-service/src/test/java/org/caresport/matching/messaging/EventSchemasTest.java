package org.caresport.matching.messaging;

import java.io.IOException;
import java.util.Map;
import org.caresport.kit.testing.events.EventSchemas;
import org.caresport.matching.messaging.PublishedMatch.MatchNoneFound;
import org.caresport.matching.messaging.PublishedMatch.MatchProposed;
import org.junit.jupiter.api.Test;

/** The schemas of what this service tells, as its records make them. */
class EventSchemasTest {

    private static final String SENTENCE = """
            {"maxLength": 500}""";
    private static final String STOP = "/properties/medicalStops/items/properties/text/properties/";
    private static final String LEFT_OUT = "/properties/excluded/items/properties/text/properties/";
    private static final String RUNNING =
            "/properties/running/items/properties/stops/items/properties/text/properties/";
    private static final String REASON = "/properties/reasons/items/properties/text/properties/";

    @Test
    void everySchemaSaysWhatItsRecordDoes() throws IOException {
        EventSchemas.ofThisService()
                .event(
                        MatchProposed.TYPE,
                        MatchProposed.class,
                        Map.of(
                                STOP + "nl", SENTENCE,
                                STOP + "en", SENTENCE,
                                REASON + "nl", SENTENCE,
                                REASON + "en", SENTENCE,
                                LEFT_OUT + "nl", SENTENCE,
                                LEFT_OUT + "en", SENTENCE,
                                RUNNING + "nl", SENTENCE,
                                RUNNING + "en", SENTENCE))
                .event(
                        MatchNoneFound.TYPE,
                        MatchNoneFound.class,
                        Map.of(
                                STOP + "nl", SENTENCE,
                                STOP + "en", SENTENCE,
                                LEFT_OUT + "nl", SENTENCE,
                                LEFT_OUT + "en", SENTENCE,
                                RUNNING + "nl", SENTENCE,
                                RUNNING + "en", SENTENCE))
                .check();
    }
}
