package org.caresport.web.referral;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestResponse;

/** Reads a referral for a page, all its parts at once. */
@ApplicationScoped
class Cases {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ReferralApi referrals;
    private final TeamApi teams;
    private final SecurityIdentity reader;

    Cases(@RestClient ReferralApi referrals, @RestClient TeamApi teams, SecurityIdentity reader) {
        this.referrals = referrals;
        this.teams = teams;
        this.reader = reader;
    }

    Looked look(UUID id) {
        String me = reader();
        return Uni.combine()
                .all()
                .unis(
                        referrals.read(id),
                        teams.team(),
                        referrals.notes(id),
                        referrals.toDos(id),
                        referrals.goals(id),
                        referrals.merged(id))
                .with((answer, team, notes, toDos, goals, merged) -> new Looked(
                        answer.getEntity(),
                        version(answer),
                        Colleagues.of(team, me),
                        notes.items(),
                        toDos.items(),
                        goals.items(),
                        merged))
                .await()
                .atMost(PATIENCE);
    }

    /** Whoever looks, by their login. */
    String reader() {
        return reader.getPrincipal() instanceof JsonWebToken token ? token.getSubject() : "";
    }

    static String version(RestResponse<?> answer) {
        return Optional.ofNullable(answer.getHeaderString("ETag")).orElse("");
    }
}
