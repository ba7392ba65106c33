package org.caresport.catalog.place;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.caresport.catalog.domain.UnknownPlace;
import org.caresport.kit.consume.EventConsumer;
import org.caresport.kit.event.CannotHandle;
import org.caresport.kit.event.IncomingEvent;

/** Hears who wants a place, takes one that is offered, or gives one back. */
@ApplicationScoped
class PlaceRequestConsumer implements EventConsumer {

    private static final Set<String> TYPES = Set.of(PlaceRequest.HOLD, PlaceRequest.CONFIRM, PlaceRequest.RELEASE);

    private final Allotment allotment;

    PlaceRequestConsumer(Allotment allotment) {
        this.allotment = allotment;
    }

    @Override
    public String topic() {
        return "place-request";
    }

    @Override
    public boolean handles(String type) {
        return TYPES.contains(type);
    }

    @Override
    public void on(IncomingEvent event) {
        var request = event.as(PlaceRequest.class);
        if (!request.isComplete()) {
            throw new CannotHandle("participationId, activityId and requestedAt must be given");
        }
        try {
            switch (event.type()) {
                case PlaceRequest.HOLD -> allotment.hold(request);
                case PlaceRequest.CONFIRM -> allotment.confirm(request);
                case PlaceRequest.RELEASE -> allotment.release(request);
                default -> throw new CannotHandle("no request about a place: " + event.type());
            }
        } catch (UnknownPlace e) {
            throw new CannotHandle(String.valueOf(e.getMessage()));
        }
    }
}
