package org.caresport.web.workbench;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;

/** What a form lets one choose from: {@code cdi:deskCodes}. */
@ApplicationScoped
@Named("deskCodes")
public class Codes {

    static final List<String> RETURN_REASONS = List.of(
            "lives-elsewhere",
            "no-capacity",
            "no-suitable-offer",
            "not-our-speciality",
            "more-information-needed",
            "other");

    static final List<String> GENDERS = List.of("female", "male", "other", "unknown");
    static final List<String> LANGUAGES =
            List.of("nl", "en", "ar", "de", "es", "fa", "fr", "pl", "so", "ti", "tr", "uk");

    public List<String> states() {
        return Filter.STATES;
    }

    public List<String> turns() {
        return Filter.TURNS;
    }

    public List<String> urgencies() {
        return Filter.URGENCIES;
    }

    public List<String> chapters() {
        return Filter.CHAPTERS;
    }

    public List<String> sorts() {
        return Filter.SORTS;
    }

    public List<String> reasonsToReturn() {
        return RETURN_REASONS;
    }

    public List<String> genders() {
        return GENDERS;
    }

    public List<String> languages() {
        return LANGUAGES;
    }
}
