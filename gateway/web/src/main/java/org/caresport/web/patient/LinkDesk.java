package org.caresport.web.patient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.caresport.web.api.ApiProblem;
import org.caresport.web.session.HeldCodes;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** For who holds the link out of a mail: one offer, or the questions of one moment. */
@ApplicationScoped
class LinkDesk implements Desk {

    private final LinkApi links;
    private final HeldCodes codes;

    LinkDesk(@RestClient LinkApi links, HeldCodes codes) {
        this.links = links;
        this.codes = codes;
    }

    @Override
    public String home() {
        return "/link";
    }

    @Override
    public Standing standing() {
        return codes.find(HeldCodes.Kind.MEASURES).map(this::asked).orElseGet(() -> offered(code()));
    }

    private Standing asked(String code) {
        LinkApi.Asked asked = asking(() -> links.measures(code));
        return new Standing(
                List.of(),
                asked.items().stream().filter(Measures.FollowUp::isAsked).toList(),
                null,
                List.of(),
                asked.broker(),
                false);
    }

    private Standing offered(String code) {
        LinkApi.Offered offered = asking(() -> links.look(code));
        return new Standing(
                List.of(Offer.of(offered)), List.of(), null, List.of(), offered.broker(), offered.messages());
    }

    @Override
    public void answer(UUID offer, String answer, @Nullable String reason, String key) {
        if (!asking(() -> links.look(code())).participationId().equals(offer)) {
            throw new NotFoundException();
        }
        asking(() -> links.answer(code(), answer, key, reason == null ? Map.of() : Map.of("reasonCode", reason)))
                .close();
    }

    @Override
    public void measured(@Nullable UUID referral, String moment, Measured answers, String key) {
        String code = codes.find(HeldCodes.Kind.MEASURES).orElseThrow(NoLink::new);
        asking(() -> links.measured(code, moment, key, answers)).close();
    }

    @Override
    public void stopMessages(String key) {
        asking(() -> links.answer(code(), "no-messages", key, Map.of())).close();
    }

    private static <T> T asking(Supplier<T> call) {
        try {
            return call.get();
        } catch (ApiProblem refused) {
            throw LinkRefused.or(refused);
        }
    }

    private String code() {
        return codes.find(HeldCodes.Kind.OFFER).orElseThrow(NoLink::new);
    }
}
