package org.caresport.web.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Carries an act to the platform. */
@ApplicationScoped
class Doing {

    /** No version is this one: who comes too late is refused, but for the same click coming twice, which the key answers. */
    private static final String MOVED_ON = "W/\"-1\"";

    private final ReferralApi referrals;
    private final ParticipationApi participations;

    Doing(@RestClient ReferralApi referrals, @RestClient ParticipationApi participations) {
        this.referrals = referrals;
        this.participations = participations;
    }

    /**
     * @param on what it is done to, where that is not the referral
     * @throws org.caresport.web.api.ApiProblem when the platform refuses
     */
    void now(Act act, UUID referral, @Nullable UUID on, Form form) {
        Map<String, Object> body = body(act, form);
        switch (act.on()) {
            case REFERRAL -> onReferral(act, referral, form, body);
            case PARTICIPATION -> onParticipation(act, named(on), form, body);
            case TO_DO, NOTE, GOAL ->
                referrals.post(referral, act.on().kind(), named(on), act.move(), form.key(), body);
        }
    }

    private void onReferral(Act act, UUID referral, Form form, Map<String, Object> body) {
        switch (act.verb()) {
            case POST -> referrals.post(referral, act.move(), form.key(), form.version(), body);
            case PUT -> referrals.put(referral, act.move(), form.key(), form.version(), body);
            case DELETE -> referrals.delete(referral, act.move(), form.key(), form.version());
        }
    }

    private void onParticipation(Act act, UUID participation, Form form, Map<String, Object> body) {
        RestResponse<Case.Participation> now = participations.read(participation);
        boolean asShown =
                !form.has("seen") || form.value("seen").equals(now.getEntity().seen());
        participations.post(participation, act.move(), form.key(), asShown ? Cases.version(now) : MOVED_ON, body);
    }

    private static Map<String, Object> body(Act act, Form form) {
        Map<String, Object> body = new LinkedHashMap<>(form.body(act.fields()));
        if (act == Act.CLEARANCE && body.get("covers") instanceof List<?> rules) {
            body.put("covers", rules.stream().map(rule -> Map.of("rule", rule)).toList());
        }
        if (act == Act.DROP_OUT && !body.containsKey("toldBy")) {
            body.remove("decidedBy");
        }
        return body;
    }

    private static UUID named(@Nullable UUID on) {
        if (on == null) {
            throw new NotFoundException();
        }
        return on;
    }
}
