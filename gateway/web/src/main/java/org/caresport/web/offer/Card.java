package org.caresport.web.offer;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An activity in a list. */
record Card(
        UUID id,
        String title,
        String organisation,
        String where,
        @Nullable String distance,
        String when,
        @Nullable String next,
        String price,
        boolean free,
        String places,
        boolean full,
        @Nullable String alert) {

    static Card of(Activity activity, Telling telling) {
        Double away = activity.distanceKilometres();
        return new Card(
                activity.activityId(),
                activity.title(),
                activity.organisation().name(),
                activity.place().name() + ", " + activity.place().locality(),
                away == null ? null : telling.kilometres(away),
                telling.when(activity.schedule()),
                activity.nextSessions().isEmpty()
                        ? null
                        : telling.session(activity.nextSessions().getFirst()),
                telling.price(activity.price()),
                Telling.isFree(activity.price()),
                telling.places(activity),
                activity.full(),
                activity.alert());
    }
}
