package org.caresport.web.page;

import io.quarkus.arc.Arc;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.Cookie;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** What every template knows of the request it answers: {@code cdi:page}. */
@RequestScoped
@Named("page")
public class Page {

    private final RoutingContext request;
    private final SecurityIdentity reader;
    private final URI publicUrl;

    Page(
            RoutingContext request,
            SecurityIdentity reader,
            @ConfigProperty(name = "caresport.public-url") URI publicUrl) {
        this.request = request;
        this.reader = reader;
        this.publicUrl = publicUrl;
    }

    /** What the reader chose, or else what the browser prefers, or else Dutch. */
    public Language language() {
        Cookie kept = request.request().getCookie(Language.COOKIE);
        return Language.named(kept == null ? null : kept.getValue())
                .orElseGet(() -> request.acceptableLanguages().stream()
                        .flatMap(wanted -> Language.named(wanted.tag()).stream())
                        .findFirst()
                        .orElse(Language.NL));
    }

    public String path() {
        return request.normalizedPath();
    }

    /** Whether this page is the one at {@code start}, or below it: for the navigation. */
    public boolean within(String start) {
        return path().equals(start) || path().startsWith(start + "/");
    }

    /** This page in the other language. */
    public String inOtherLanguage() {
        String query = request.request().query();
        String here = query == null ? path() : path() + "?" + query;
        return "/ui/language?to=" + language().other().code() + "&back="
                + URLEncoder.encode(here, StandardCharsets.UTF_8);
    }

    /** The address under which the world sees us, without a slash at its end. */
    public String url() {
        return publicUrl.toString();
    }

    public boolean known() {
        return !reader.isAnonymous();
    }

    public Set<String> roles() {
        return reader.getRoles();
    }

    public boolean may(String role) {
        return reader.hasRole(role);
    }

    /** The reader's own name, for the header; nothing where there is nobody. */
    public String name() {
        return reader.getPrincipal() instanceof JsonWebToken token
                ? Optional.<String>ofNullable(token.getClaim("name"))
                        .orElse(reader.getPrincipal().getName())
                : "";
    }

    /** The address that the reader's log-in has verified; nothing where it has none. */
    public String mail() {
        return token().map(AccessTokenCredential::getToken)
                .map(Page::claims)
                .filter(claims -> claims.getBoolean("email_verified", false))
                .map(claims -> claims.getString("email"))
                .orElse("");
    }

    private static JsonObject claims(String token) {
        String[] parts = token.split("\\.", -1);
        return parts.length == 3
                ? new JsonObject(Buffer.buffer(Base64.getUrlDecoder().decode(parts[1])))
                : new JsonObject();
    }

    /** What the reader's access token says, {@code sub} and {@code municipality} among it. */
    public Optional<AccessTokenCredential> token() {
        return Optional.ofNullable(reader.getCredential(AccessTokenCredential.class));
    }

    /** Of the request that is being answered, where templates are rendered without one at hand. */
    static Optional<Page> current() {
        return Arc.container().requestContext().isActive()
                ? Optional.of(Arc.container().instance(Page.class).get())
                : Optional.empty();
    }
}
