package org.caresport.referral.guidance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.caresport.kit.code.Codes;
import org.caresport.kit.problem.Problem;
import org.caresport.referral.domain.ActivityId;
import org.caresport.referral.domain.Hand;
import org.caresport.referral.domain.OfferObjected;
import org.caresport.referral.domain.OpenActivity;
import org.caresport.referral.domain.Participation;
import org.caresport.referral.domain.ParticipationEvent;
import org.caresport.referral.domain.ParticipationEvent.Kind;
import org.caresport.referral.domain.ParticipationId;
import org.caresport.referral.domain.ParticipationStage;
import org.caresport.referral.domain.Reason;
import org.caresport.referral.domain.Referral;
import org.caresport.referral.domain.ReferralState.OpenToOffers;
import org.caresport.referral.domain.Stamp;
import org.caresport.referral.domain.UnknownActivity;
import org.caresport.referral.ending.DeclineReason;
import org.caresport.referral.move.Cases;
import org.caresport.referral.persistence.KnownActivities;
import org.caresport.referral.persistence.OfferOrder;
import org.caresport.referral.persistence.Referrals;

/**
 * The broker says in which order programmes are offered: when one is declined for what it is, lapses, or has no place, the next
 * that still fits is offered by itself. Who does not want any programme now is not offered another one.
 */
@ApplicationScoped
class OffersInOrder {

    private static final Set<Kind> CAME_TO_NOTHING =
            EnumSet.of(Kind.DECLINED_BY_PATIENT, Kind.DECLINED_BY_PROVIDER, Kind.OFFER_EXPIRED);
    private static final Set<ParticipationStage> BEFORE_A_PLACE =
            EnumSet.range(ParticipationStage.OFFERED, ParticipationStage.WAITLISTED);
    private static final Set<DeclineReason> OF_THE_PROGRAMME = EnumSet.of(
            DeclineReason.TIMES_DO_NOT_SUIT,
            DeclineReason.TOO_FAR,
            DeclineReason.NO_TRANSPORT,
            DeclineReason.TOO_EXPENSIVE,
            DeclineReason.NOT_MY_THING,
            DeclineReason.GROUP_DOES_NOT_SUIT,
            DeclineReason.LANGUAGE,
            DeclineReason.PREFERS_OTHER_ACTIVITY);

    private final OfferOrder order;
    private final OtherGroups groups;
    private final Referrals referrals;
    private final KnownActivities activities;
    private final Objections against;
    private final Cases cases;

    OffersInOrder(
            OfferOrder order,
            OtherGroups groups,
            Referrals referrals,
            KnownActivities activities,
            Objections against,
            Cases cases) {
        this.order = order;
        this.groups = groups;
        this.referrals = referrals;
        this.activities = activities;
        this.against = against;
        this.cases = cases;
    }

    /** @throws Problem when one of them could not be offered now, or is there twice */
    void keep(Participation offered, Referral referral, List<ActivityId> next) {
        var all =
                Stream.concat(Stream.of(offered.activity().id()), next.stream()).toList();
        if (all.stream().distinct().count() != all.size()) {
            throw at("must hold each programme once, and not the one that is offered now");
        }
        next.forEach(activity -> requireOfferable(activity, referral));
        order.keep(offered.id(), next);
    }

    void follow(@Observes Participation.Change change) {
        var event = change.event();
        if (BEFORE_A_PLACE.contains(event.from()) && event.stage().isEnd()) {
            var next = order.take(event.participation());
            if (leadsToTheNext(event)) {
                referrals
                        .findForPlatform(event.referral())
                        .filter(referral -> referral.state() instanceof OpenToOffers)
                        .ifPresent(referral -> offerFirst(
                                next,
                                referral,
                                Stamp.byThePlatform(event.stamp().at())));
            }
        }
    }

    private static boolean leadsToTheNext(ParticipationEvent event) {
        return CAME_TO_NOTHING.contains(event.kind())
                && !event.stamp().hand().equals(Hand.BROKER)
                && (event.kind() != Kind.DECLINED_BY_PATIENT
                        || event.reason()
                                .filter(OffersInOrder::isOfTheProgramme)
                                .isPresent());
    }

    private static boolean isOfTheProgramme(Reason why) {
        return Codes.read(DeclineReason.class, why.code())
                .filter(OF_THE_PROGRAMME::contains)
                .isPresent();
    }

    /** What cannot be offered any more is passed over. */
    private void offerFirst(List<ActivityId> next, Referral referral, Stamp stamp) {
        for (int place = 0; place < next.size(); place++) {
            var open = offerable(next.get(place), referral);
            if (open.isPresent()) {
                var offered = cases.move(Participation.offer(
                        ParticipationId.next(), referral, open.get().activity(), null, stamp));
                order.keep(offered.id(), next.subList(place + 1, next.size()));
                return;
            }
        }
    }

    private Optional<OpenActivity> offerable(ActivityId activity, Referral referral) {
        try {
            return Optional.of(requireUnobjected(activity, referral));
        } catch (UnknownActivity | OfferObjected e) {
            return Optional.empty();
        }
    }

    private void requireOfferable(ActivityId activity, Referral referral) {
        try {
            requireUnobjected(activity, referral);
        } catch (UnknownActivity e) {
            throw at("must hold open activities only");
        }
    }

    /** Nobody is there to say why it is offered all the same. */
    private OpenActivity requireUnobjected(ActivityId activity, Referral referral) {
        var open = activities.getOpen(activity);
        groups.requireNew(activity, referral);
        var objections = against.to(open, referral);
        if (!objections.isEmpty()) {
            throw new OfferObjected(activity, objections);
        }
        return open;
    }

    private static Problem at(String fault) {
        return Problem.validation("Name what is offered next in order.").invalid("thenOffer", fault);
    }
}
