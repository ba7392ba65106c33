package org.caresport.web.patient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** For who is logged in: everything that is linked to their log-in. */
@ApplicationScoped
class MyDesk implements Desk {

    private final MeApi me;

    MyDesk(@RestClient MeApi me) {
        this.me = me;
    }

    @Override
    public String home() {
        return "/app";
    }

    boolean isLinked() {
        return !me.referrals().items().isEmpty();
    }

    @Override
    public Standing standing() {
        List<MeApi.Referral> referrals = me.referrals().items();
        if (referrals.isEmpty()) {
            throw new NotLinked();
        }
        MeApi.Referral newest = referrals.stream()
                .max(Comparator.comparing(MeApi.Referral::submittedAt))
                .orElseThrow();
        return new Standing(
                me.participations().items().stream().map(Offer::of).toList(),
                me.measures().toAnswer(),
                newest.step(),
                said(referrals),
                referrals.stream()
                        .sorted(Comparator.comparing(MeApi.Referral::submittedAt)
                                .reversed())
                        .map(MeApi.Referral::broker)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                true);
    }

    private static List<Standing.Said> said(List<MeApi.Referral> referrals) {
        List<Standing.Said> said = new ArrayList<>();
        for (MeApi.Referral referral : referrals) {
            referral.notes().forEach(note -> said.add(new Standing.Said("saidBroker", note.text())));
            if (referral.instruction() != null) {
                said.add(new Standing.Said("saidDoctor", referral.instruction()));
            }
        }
        return said;
    }

    @Override
    public void answer(UUID offer, String answer, @Nullable String reason, String key) {
        Map<String, String> body =
                reason == null ? Map.of() : Map.of("reasonCode", reason, "text", "Gekozen op de pagina: " + reason);
        me.answer(offer, answer, key, body).close();
    }

    @Override
    public void measured(@Nullable UUID referral, String moment, Measured answers, String key) {
        if (referral == null) {
            throw new NotFoundException();
        }
        me.measured(referral, moment, key, answers).close();
    }

    @Override
    public void stopMessages(String key) {
        throw new NotFoundException();
    }
}
