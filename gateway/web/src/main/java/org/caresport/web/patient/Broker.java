package org.caresport.web.patient;

import org.caresport.web.api.ApiProblem;
import org.jspecify.annotations.Nullable;

/** Whom a patient can call. */
public record Broker(String name, @Nullable String phone) {

    /** The number as a telephone takes it. */
    public String dial() {
        return phone == null ? "" : phone.replaceAll("[^+0-9]", "");
    }

    /** The number as people here say it. */
    public String shown() {
        return phone == null ? "" : phone.replaceFirst("^\\+31 ?", "0");
    }

    static Broker of(ApiProblem.Whom whom) {
        return new Broker(whom.name(), whom.phone());
    }
}
