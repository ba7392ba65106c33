package org.caresport.referral.domain;

import java.util.Optional;

/**
 * By whose hand something was done.
 *
 * @param actor the part in the case of whoever did it
 * @param way how it came in, or how it was told to whoever wrote it down
 * @param onBehalfOf whose decision it was, when it was not that of whoever wrote it down
 */
public record Hand(Actor actor, Way way, Optional<Actor> onBehalfOf) {

    /** How a decision came in. */
    public enum Way {
        APP,
        ACCOUNT,
        LINK,
        EHR,
        PHONE,
        EMAIL,
        MESSAGE,
        VISIT,
        LETTER,
        PLATFORM
    }

    public static final Hand BROKER = new Hand(Actor.BROKER, Way.ACCOUNT);
    public static final Hand PATIENT = new Hand(Actor.PATIENT, Way.APP);
    public static final Hand PATIENT_BY_LINK = new Hand(Actor.PATIENT, Way.LINK);
    public static final Hand REPRESENTATIVE_BY_LINK =
            new Hand(Actor.REPRESENTATIVE, Way.LINK, Optional.of(Actor.PATIENT));
    public static final Hand PROVIDER = new Hand(Actor.PROVIDER, Way.ACCOUNT);
    public static final Hand PROVIDER_BY_LINK = new Hand(Actor.PROVIDER, Way.LINK);
    public static final Hand REFERRER = new Hand(Actor.REFERRER, Way.ACCOUNT);
    public static final Hand EHR = new Hand(Actor.REFERRER, Way.EHR);
    public static final Hand PLATFORM = new Hand(Actor.PLATFORM, Way.PLATFORM);

    private Hand(Actor actor, Way way) {
        this(actor, way, Optional.empty());
    }

    /** The broker writes down what the patient has decided. */
    public static Hand ofBrokerFor(Actor decider, ContactAttempt.Channel told) {
        return new Hand(Actor.BROKER, Way.valueOf(told.name()), Optional.of(decider));
    }

    /** Whether it was theirs: they decided it, or wrote it down. What a representative decides, the patient does. */
    public boolean isOf(Actor somebody) {
        return actor == somebody
                || onBehalfOf.filter(somebody::equals).isPresent()
                || somebody == Actor.PATIENT
                        && onBehalfOf.filter(Actor.REPRESENTATIVE::equals).isPresent();
    }
}
