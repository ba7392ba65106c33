package org.caresport.kit.testing.access;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request about one thing that is there, ready to be sent in anybody's name. */
public final class Visit {

    private final String address;
    private final Map<String, String> headers = new HashMap<>(Map.of("Content-Type", "application/json"));
    private final Map<String, String> owners = new HashMap<>();
    private String body = "";
    private String thing = "";
    private @Nullable String client;
    private @Nullable String holder;
    private @Nullable String logged;
    private boolean provesItself;

    private Visit(String address) {
        this.address = address;
    }

    /** @param values of the parameters in braces, in their order */
    public static Visit to(String template, Object... values) {
        var address = template;
        for (var value : values) {
            address = address.replaceFirst("\\{\\w+}", value.toString());
        }
        return new Visit(address);
    }

    /** The thing that an answer shows, or does not; and the person whose data it is, as the access log knows them. */
    public Visit about(Object shown, @Nullable Object whose) {
        thing = shown.toString();
        client = whose == null ? null : whose.toString();
        return this;
    }

    /** The organisation, or the login, to which it is its own in that role. */
    public Visit ownedBy(String role, String owner) {
        owners.put(role, owner);
        return this;
    }

    public Visit body(String json) {
        body = json;
        return this;
    }

    public Visit header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** The secret that it carries decides, whoever sends it. */
    public Visit provingItself() {
        provesItself = true;
        return this;
    }

    /** The same, where the log names the one who was given the secret. */
    public Visit heldBy(String user) {
        holder = user;
        return provingItself();
    }

    /** In the log as something else than its endpoint says: it is about several kinds of things. */
    public Visit loggedAs(String resource) {
        logged = resource;
        return this;
    }

    /** Empty when nobody in that role has it for their own. */
    public String owner(String role) {
        return owners.getOrDefault(role, "");
    }

    String address() {
        return address;
    }

    Map<String, String> headers() {
        return headers;
    }

    String content() {
        return body;
    }

    String thing() {
        return thing;
    }

    @Nullable
    String client() {
        return client;
    }

    /** Whether the address says who it is about. */
    boolean isNamed() {
        return client != null && address.contains(client);
    }

    boolean provesItself() {
        return provesItself;
    }

    Optional<String> holder() {
        return Optional.ofNullable(holder);
    }

    Optional<String> logged() {
        return Optional.ofNullable(logged);
    }
}
