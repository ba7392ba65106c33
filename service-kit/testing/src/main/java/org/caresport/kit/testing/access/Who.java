package org.caresport.kit.testing.access;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.caresport.kit.testing.Tokens;

/** Somebody who asks, in a role that is not said here. */
public record Who(
        String subject, String organisation, String municipality, Set<String> scopes, Map<String, String> claims) {

    /** A person without an organisation. */
    public static Who named(String subject) {
        return new Who(subject, "", "", Set.of(), Map.of());
    }

    public static Who of(String organisation, String municipality) {
        return new Who(UUID.randomUUID().toString(), organisation, municipality, Set.of(), Map.of());
    }

    public Who scope(String... names) {
        return new Who(subject, organisation, municipality, Set.of(names), claims);
    }

    /** What else the token says. */
    public Who claiming(Map<String, String> more) {
        return new Who(subject, organisation, municipality, scopes, more);
    }

    String token(String role) {
        var token = Tokens.of(role).subject(subject).organisation(organisation).scope(scopes.toArray(String[]::new));
        claims.forEach(token::claim);
        return (municipality.isEmpty() ? token : token.municipality(municipality)).sign();
    }
}
