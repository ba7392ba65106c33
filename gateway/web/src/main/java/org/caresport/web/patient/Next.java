package org.caresport.web.patient;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What is going on in one sentence, and the one thing to do next.
 *
 * @param sayKey the text of the sentence
 * @param doKey the text of the button; null when there is nothing to do
 * @param place where the button leads, below the way in
 * @param offer what it is about
 */
record Next(
        String sayKey,
        @Nullable String doKey,
        @Nullable String place,
        @Nullable Offer offer) {

    static Next of(Standing standing) {
        List<Offer> offers = standing.offers();
        return first(offers, offer -> offer.can("place-acceptance"))
                .map(offer -> about("TakePlace", offer))
                .or(() -> first(offers, offer -> offer.can("acceptance")).map(offer -> about("Choose", offer)))
                .or(() -> standing.asked().isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Next("nowMeasure", "doMeasure", "/measures", null)))
                .or(() -> first(offers, offer -> offer.can("continuation")).map(offer -> about("GoOn", offer)))
                .or(() -> first(offers, Offer::isExpected)
                        .map(offer -> new Next(offer.saysKey(), "doSessions", "/sessions", offer)))
                .or(() -> first(offers, offer -> !offer.isOver()).map(Next::look))
                .or(() -> Optional.ofNullable(standing.step())
                        .map(step -> new Next(Words.key("step", step), null, null, null)))
                .or(() -> offers.stream().findFirst().map(Next::look))
                .orElseGet(() -> new Next("nowNothing", null, null, null));
    }

    private static Next about(String what, Offer offer) {
        return new Next("now" + what, "do" + what, "/offer/" + offer.id(), offer);
    }

    private static Next look(Offer offer) {
        return new Next(offer.saysKey(), "doLook", "/offer/" + offer.id(), offer);
    }

    private static Optional<Offer> first(List<Offer> offers, Predicate<Offer> wanted) {
        return offers.stream().filter(wanted).findFirst();
    }
}
