package org.caresport.referral.fhir.http;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.caresport.kit.caller.Caller;
import org.caresport.referral.fhir.model.FhirRefusal;
import org.caresport.referral.fhir.model.ResourceKind;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/**
 * The SMART v2 scopes of an access token, {@code system/ServiceRequest.crus}. A scope that is narrowed by a query counts as
 * none: it would be kept wider than it was given.
 */
public final class SmartScopes {

    private static final Pattern SCOPE = Pattern.compile("(?:system|user)/([A-Za-z]+|\\*)\\.(c?r?u?d?s?)");

    private static final Set<String> PARTS_OF_AN_ORDER = Set.of(
            "Organization",
            "Practitioner",
            "PractitionerRole",
            "Condition",
            "MedicationStatement",
            "MedicationRequest");

    /** What is given: everything that can be done with an order, what only sending and reading takes, and reading alone. */
    private static final List<String> LETTERS = List.of("crus", "crs", "rs");

    private SmartScopes() {}

    /**
     * Who refers and why is part of the order: whoever may send or read orders may do the same with the practitioners,
     * organisations, conditions and medication that belong to them.
     *
     * @throws FhirRefusal 403 naming the scope that is missing
     */
    public static Caller require(Caller caller, String type, Interaction interaction) {
        boolean isGranted = caller.scopes().stream()
                .anyMatch(scope -> grants(scope, type, interaction)
                        || PARTS_OF_AN_ORDER.contains(type) && grants(scope, "ServiceRequest", interaction));
        if (!isGranted) {
            throw FhirRefusal.of(
                    403,
                    IssueType.FORBIDDEN,
                    "The access token lacks the scope system/%s.%s".formatted(type, interaction.letter()));
        }
        return caller;
    }

    private static boolean grants(String scope, String type, Interaction interaction) {
        var match = SCOPE.matcher(scope);
        return match.matches()
                && Set.of(type, "*").contains(match.group(1))
                && match.group(2).indexOf(interaction.letter()) >= 0;
    }

    /**
     * Every scope that means something here, for those who configure a client: those that the realm's definition has, to
     * the last one (a test holds the two together), since a scope that is published and not given is a trap.
     */
    public static List<String> supported() {
        return Arrays.stream(ResourceKind.values())
                .flatMap(kind -> LETTERS.stream().map(letters -> "system/%s.%s".formatted(kind.fhirName(), letters)))
                .toList();
    }
}
