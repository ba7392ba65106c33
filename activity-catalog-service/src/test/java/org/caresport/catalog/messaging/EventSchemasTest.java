package org.caresport.catalog.messaging;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.caresport.catalog.entry.PublicActivity;
import org.caresport.kit.testing.events.EventSchemas;
import org.junit.jupiter.api.Test;

/** The schemas of what this service tells, as its records make them. */
class EventSchemasTest {

    /** The same record is what an entry is written in, where more may be left out, and less is not yet announced. */
    private static final Map<String, String> ANNOUNCED = Map.of(
            "/properties/status",
            """
            {"enum": ["published", "paused", "closed"]}""",
            "/properties/place/properties/placeId",
            """
            {"type": "string"}""",
            "/properties/place/properties/latitude",
            """
            {"type": "number"}""",
            "/properties/place/properties/longitude",
            """
            {"type": "number"}""");

    @Test
    void everySchemaSaysWhatItsRecordDoes() throws IOException {
        EventSchemas.ofThisService()
                .event(Announcements.ACTIVITY_CHANGED, PublicActivity.class, ANNOUNCED)
                .event(BrokerChanged.TYPE, BrokerChanged.class)
                .event(PlaceEvents.RESERVED, PlaceEvents.ReservedPlace.class)
                .event(PlaceEvents.WAITLISTED, PlaceEvents.WaitlistedPlace.class)
                .event(PlaceEvents.OFFERED, PlaceEvents.OfferedPlace.class)
                .event(PlaceEvents.OFFER_EXPIRED, PlaceEvents.PlainPlace.class)
                .event(PlaceEvents.CONFIRMED, PlaceEvents.PlainPlace.class)
                .event(PlaceEvents.RELEASED, PlaceEvents.ReleasedPlace.class)
                .event(PlaceEvents.REFUSED, PlaceEvents.RefusedPlace.class)
                .check();
    }

    @Test
    void whatIsToldOfARecipientIsWhatTheOwnerOfTheTypePromises() throws IOException {
        EventSchemas.assertSame(
                RecipientChanged.class,
                Path.of("../referral-service/src/main/contracts/events/%s.schema.json"
                        .formatted(RecipientChanged.TYPE)));
    }
}
