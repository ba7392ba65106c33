package org.caresport.referral.fhir.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caresport.referral.fhir.model.FhirRefusal;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a search, from the address and from a posted form, in their order.
 *
 * @param strict whether a parameter that is not known is refused ({@code Prefer: handling=strict})
 */
public record SearchQuery(List<Parameter> parameters, boolean strict) {

    /** Each is a condition for the database, which takes some ten thousands of them and then breaks off. */
    private static final int MOST_VALUES = 500;

    /**
     * One parameter.
     *
     * @param modifier what stands behind the colon of its name; empty when nothing does
     * @param isInAddress whether it stood where logs and proxies see it
     */
    public record Parameter(String name, String modifier, String value, boolean isInAddress) {

        public String fullName() {
            return modifier.isEmpty() ? name : name + ":" + modifier;
        }

        /** Several values, any of which will do. */
        public List<String> alternatives() {
            return List.of(value.split(",", -1));
        }
    }

    public static SearchQuery of(@Nullable String address, String form, boolean strict) {
        var parameters = new ArrayList<Parameter>();
        read(address == null ? "" : address, true, parameters);
        read(form, false, parameters);
        if (parameters.stream().mapToLong(one -> one.alternatives().size()).sum() > MOST_VALUES) {
            throw FhirRefusal.of(
                    413,
                    IssueType.TOOCOSTLY,
                    "A search may name %d values. Ask for the rest in another one.".formatted(MOST_VALUES));
        }
        return new SearchQuery(List.copyOf(parameters), strict);
    }

    public Optional<String> first(String name) {
        return parameters.stream()
                .filter(parameter -> parameter.fullName().equals(name))
                .map(Parameter::value)
                .findFirst();
    }

    private static void read(String text, boolean isInAddress, List<Parameter> parameters) {
        for (var pair : text.strip().split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0 && equals < pair.length() - 1) {
                var name = decode(pair.substring(0, equals));
                int colon = name.indexOf(':');
                parameters.add(new Parameter(
                        colon < 0 ? name : name.substring(0, colon),
                        colon < 0 ? "" : name.substring(colon + 1),
                        decode(pair.substring(equals + 1)),
                        isInAddress));
            }
        }
    }

    /** @throws FhirRefusal 400 for what no form or address can hold */
    public static String decode(String text) {
        try {
            var decoded = URLDecoder.decode(text, StandardCharsets.UTF_8);
            if (decoded.indexOf('\0') < 0) {
                return decoded;
            }
        } catch (IllegalArgumentException notEncoded) {
            throw unreadable();
        }
        throw unreadable();
    }

    private static FhirRefusal unreadable() {
        return FhirRefusal.of(400, IssueType.INVALID, "A search is not encoded as an address must be.");
    }
}
