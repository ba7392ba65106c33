package org.caresport.matching.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.stream.Collectors;
import org.caresport.kit.consume.EventConsumer;
import org.caresport.kit.event.CannotHandle;
import org.caresport.kit.event.IncomingEvent;
import org.caresport.kit.json.Json;
import org.caresport.matching.domain.Match;
import org.caresport.matching.persistence.Matches;
import org.caresport.matching.profile.ProfileForm;
import org.caresport.matching.rules.RuleBook;
import org.caresport.matching.wiring.LiveMatching;

/** Answers the requests of referral-service. The kit holds it back until the index has caught up with the catalogue. */
@ApplicationScoped
class MatchRequestConsumer implements EventConsumer {

    private final LiveMatching matching;
    private final Matches matches;
    private final RuleBook rules;
    private final Validator validator;
    private final ObjectMapper json = Json.tolerant();

    MatchRequestConsumer(LiveMatching matching, Matches matches, RuleBook rules, Validator validator) {
        this.matching = matching;
        this.matches = matches;
        this.rules = rules;
        this.validator = validator;
    }

    @Override
    public String topic() {
        return "match-request";
    }

    @Override
    public boolean handles(String type) {
        return type.equals(MatchRequested.TYPE);
    }

    @Override
    public void on(IncomingEvent event) {
        var asked = valid(event.as(MatchRequested.class));
        var form = valid(event.as(ProfileForm.class));
        var profile = form.inWordsOf(rules);
        var outcome = matching.match(profile);
        var match = new Match(
                asked.requestId(),
                asked.referralId(),
                profile.municipality(),
                asked.requestedAt(),
                outcome,
                matching.running(profile, asked.takesPartIn()));
        matches.save(match, profile, text(form));
    }

    private String text(ProfileForm form) {
        try {
            return json.writeValueAsString(form);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a profile that was read cannot be written", e);
        }
    }

    /** Names the fields that are wrong and never their values: those are about a person's health. */
    private <T> T valid(T data) {
        var violations = validator.validate(data);
        if (!violations.isEmpty()) {
            throw new CannotHandle(violations.stream()
                    .map(violation -> violation.getPropertyPath() + " " + violation.getMessage())
                    .sorted()
                    .collect(Collectors.joining("; ", "the request is not valid: ", "")));
        }
        return data;
    }
}
