package org.caresport.kit.caller;

import java.util.Set;

/**
 * Who makes a request, as the verified token says: every query is narrowed by it.
 *
 * @param subject the token's {@code sub}; empty for an anonymous caller
 * @param roles realm roles
 * @param organisation the one organisation the caller belongs to; empty if none
 * @param municipalities CBS codes, e.g. {@code GM0222}
 * @param client the OAuth client ({@code azp})
 * @param scopes OAuth scopes, SMART scopes among them
 */
public record Caller(
        String subject,
        Set<String> roles,
        String organisation,
        Set<String> municipalities,
        String client,
        Set<String> scopes) {

    public static final Caller ANONYMOUS = new Caller("", Set.of(), "", Set.of(), "", Set.of());

    public Caller {
        roles = Set.copyOf(roles);
        municipalities = Set.copyOf(municipalities);
        scopes = Set.copyOf(scopes);
    }

    public boolean isAnonymous() {
        return subject.isEmpty();
    }

    public boolean has(String role) {
        return roles.contains(role);
    }

    public boolean inMunicipality(String code) {
        return municipalities.contains(code);
    }
}
