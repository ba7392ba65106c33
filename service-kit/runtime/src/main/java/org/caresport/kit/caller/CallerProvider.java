package org.caresport.kit.caller;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Reads the {@link Caller} from the request's verified token; outside a request everybody is anonymous. */
@ApplicationScoped
public class CallerProvider {

    private final SecurityIdentity identity;

    CallerProvider(SecurityIdentity identity) {
        this.identity = identity;
    }

    public Caller current() {
        if (!Arc.container().requestContext().isActive()
                || identity.isAnonymous()
                || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Caller.ANONYMOUS;
        }
        return new Caller(
                text(token.getSubject()),
                identity.getRoles(),
                text(token.getClaim("organisation")),
                texts(token.getClaim("municipality")),
                text(token.getClaim("azp")),
                Arrays.stream(text(token.getClaim("scope")).split(" "))
                        .filter(scope -> !scope.isEmpty())
                        .collect(Collectors.toSet()));
    }

    private static String text(@Nullable Object claim) {
        return switch (claim) {
            case null -> "";
            case JsonString string -> string.getString();
            default -> claim.toString();
        };
    }

    private static Set<String> texts(@Nullable Object claim) {
        return switch (claim) {
            case null -> Set.of();
            case JsonArray array -> array.stream().map(CallerProvider::text).collect(Collectors.toSet());
            case Collection<?> values ->
                values.stream().map(CallerProvider::text).collect(Collectors.toSet());
            default -> Set.of(text(claim));
        };
    }
}
