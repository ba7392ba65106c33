package org.caresport.referral.messaging;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.caresport.kit.access.AccessRecorded;
import org.caresport.kit.code.Codes;
import org.caresport.kit.testing.events.EventSchemas;
import org.caresport.referral.domain.ParticipationEvent;
import org.caresport.referral.domain.ReferralEvent;
import org.caresport.referral.messaging.WhatHappened.ParticipationData;
import org.caresport.referral.messaging.WhatHappened.ReferralData;
import org.junit.jupiter.api.Test;

/** The schemas of what this service tells, as its records make them. */
class EventSchemasTest {

    @Test
    void everySchemaSaysWhatItsRecordDoes() throws IOException {
        var schemas = EventSchemas.ofThisService()
                .event(MatchRequest.TYPE, MatchRequest.class)
                .event(MessageRequest.TYPE, MessageRequest.class)
                .event(MeasureRecorded.TYPE, MeasureRecorded.class)
                .event(PlaceRequest.HOLD, PlaceRequest.Wish.class)
                .event(PlaceRequest.CONFIRM, PlaceRequest.Wish.class)
                .event(PlaceRequest.RELEASE, PlaceRequest.Release.class)
                .event(AccessRecorded.TYPE, AccessRecorded.class)
                .besides("org.caresport.recipients.changed.v1");
        for (var kind : ReferralEvent.Kind.values()) {
            schemas.event(kind.eventName(), ReferralData.class, Map.of("/properties/state", oneOf(kind.stages())));
        }
        for (var kind : ParticipationEvent.Kind.values()) {
            schemas.event(kind.eventName(), ParticipationData.class, Map.of("/properties/state", oneOf(kind.stages())));
        }
        schemas.check();
    }

    /** In the order of their declaration. */
    private static String oneOf(Set<? extends Enum<?>> stages) {
        return new TreeSet<>(stages)
                .stream()
                        .map(stage -> "\"" + Codes.of(stage) + "\"")
                        .collect(Collectors.joining(", ", "{\"enum\": [", "]}"));
    }
}
