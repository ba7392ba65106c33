package org.caresport.referral.fhir.examination;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import org.caresport.referral.fhir.model.Faults;
import org.caresport.referral.fhir.model.FhirJson;
import org.caresport.referral.fhir.model.References;
import org.caresport.referral.fhir.model.Systems;
import org.caresport.referral.patient.Bsn;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/**
 * By what a repeated send of the same resource is known, and whether it says the same.
 *
 * @param system the naming system of the sender's own identifier, or one of ours when there is none
 * @param value the identifier, or the content's hash
 * @param content SHA-256 of the canonical content
 * @param tokens all of the sender's identifiers, as {@code system|value}
 */
public record Identity(String system, String value, byte[] content, List<String> tokens) {

    private static final int LONGEST_IDENTIFIER = 255;
    private static final int LONGEST_VALUE = 200;

    /**
     * @param names gives each reference the same text on every send, although bundles invent new ones each time
     * @param fallback what stands in for an identifier; the content does when it is empty
     */
    public static Identity of(ObjectNode body, UnaryOperator<String> names, String fallback) {
        var content = sha256(canonical(body, names));
        var tokens = tokens(body);
        if (!tokens.isEmpty()) {
            var first = tokens.getFirst();
            int bar = first.lastIndexOf('|');
            return new Identity(first.substring(0, bar), first.substring(bar + 1), content, tokens);
        }
        return fallback.isEmpty()
                ? new Identity(Systems.CONTENT, HexFormat.of().formatHex(content), content, tokens)
                : new Identity(Systems.IDEMPOTENCY_KEY, fallback, content, tokens);
    }

    public String key() {
        return system + "|" + value;
    }

    public boolean saysTheSameAs(byte[] other) {
        return MessageDigest.isEqual(content, other);
    }

    /** The sender's identifiers, business ones before the rest, but never a BSN. */
    public static List<String> tokens(ObjectNode body) {
        var tokens = new ArrayList<String>();
        var identifiers = body.path("identifier");
        for (var identifier : identifiers.isArray() ? identifiers : List.<JsonNode>of(identifiers)) {
            var system = identifier.path("system").asText();
            var value = identifier.path("value").asText();
            boolean isUsable = !system.isEmpty() && !value.isEmpty() && !Bsn.isSystem(system);
            if (isUsable && system.length() + value.length() <= LONGEST_IDENTIFIER && !value.contains("|")) {
                tokens.add(system + "|" + value);
            }
        }
        return List.copyOf(tokens);
    }

    /** One that is too long to be known by would be passed over, and what is sent twice would be there twice. */
    static void check(ObjectNode body, String path, Faults faults) {
        var identifiers = body.path("identifier");
        for (int i = 0; i < identifiers.size(); i++) {
            var system = identifiers.path(i).path("system").asText();
            var value = identifiers.path(i).path("value").asText();
            if (value.length() > LONGEST_VALUE || system.length() + value.length() > LONGEST_IDENTIFIER) {
                faults.add(
                        IssueType.TOOLONG,
                        path + ".identifier[" + i + "].value",
                        "must not be longer than %d characters, and not than %d together with its system"
                                .formatted(LONGEST_VALUE, LONGEST_IDENTIFIER));
            } else if (value.contains("|")) {
                faults.invalid(path + ".identifier[" + i + "].value", "must not contain |");
            }
        }
    }

    private static String canonical(ObjectNode body, UnaryOperator<String> names) {
        var copy = body.deepCopy();
        copy.remove(List.of("id", "meta"));
        References.in(copy, "").replace(names);
        return FhirJson.canonical(copy);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
