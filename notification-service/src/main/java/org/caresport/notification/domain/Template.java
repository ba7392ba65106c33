package org.caresport.notification.domain;

import java.util.Optional;
import org.caresport.kit.code.Codes;

/** The messages there are. Each has its wording in every {@link Language}. */
public enum Template {
    PROVIDER_PLACE_RESERVED,
    PROVIDER_PLACE_RELEASED,
    PROVIDER_ON_HOLD,
    PROVIDER_RESUMED,
    PROVIDER_GROUP_LIST,
    PROVIDER_GROUP_CHANGED,
    PROVIDER_NOTE,
    PROVIDER_TRIAL_CONTINUED,
    PATIENT_WELCOME,
    PATIENT_WELCOME_NO_BROKER,
    PATIENT_SELF_REFERRAL,
    PATIENT_OFFER,
    PATIENT_OFFER_EXPIRED,
    PATIENT_PLACE_RESERVED,
    PATIENT_PLACE_CONFIRMED,
    PATIENT_PLACE_RELEASED,
    PATIENT_WAITLISTED,
    PATIENT_PLACE_OFFERED,
    PATIENT_DECLINED_BY_PROVIDER,
    PATIENT_SESSION_MISSED,
    PATIENT_OFFER_REMINDER,
    PATIENT_ON_HOLD,
    PATIENT_RESUMED,
    PATIENT_STOPPED,
    PATIENT_NOT_REACHED,
    PATIENT_TRANSFERRED,
    PATIENT_SESSION_TOMORROW,
    PATIENT_SESSION_MOVED,
    PATIENT_SESSION_CANCELLED,
    PATIENT_MEASURE_DUE,
    PATIENT_GROUP_CHANGED,
    PATIENT_EXTENDED,
    PATIENT_NOTE,
    PATIENT_TRIAL_HELD,
    PATIENT_TRIAL_CONTINUED,
    BROKER_TO_DO,
    ADMIN_NO_BROKER,
    ADMIN_TO_DO;

    public static Optional<Template> find(String name) {
        return Codes.read(Template.class, name);
    }

    public Audience audience() {
        return name().startsWith("PATIENT_") ? Audience.RESIDENT : Audience.AT_WORK;
    }

    /** Whether it is for somebody who logs in to do something about it: a broker, or who runs the platform. */
    public boolean isForStaff() {
        return name().startsWith("BROKER_") || name().startsWith("ADMIN_");
    }

    /** Its name in events and in the names of its wording files: {@code patient-offer}. */
    public String kebab() {
        return Codes.of(this);
    }
}
