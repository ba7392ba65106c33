package org.caresport.referral.fhir.filing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caresport.referral.domain.Requester;
import org.caresport.referral.fhir.kept.Graph;
import org.caresport.referral.fhir.model.Systems;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/** Finds out who refers: a practitioner in a role at an organisation, or whichever of them the sender names. */
final class RequesterMapping {

    private static final Map<String, String> CODES = Map.of(Systems.AGB, "agb", Systems.UZI, "uzi", Systems.BIG, "big");
    /** Two of them fit where a requester's name is kept. */
    private static final int LONGEST_NAME = 140;

    private static final int LONGEST_CODE = 90;
    private static final List<String> PREFERENCE = List.of(Systems.AGB, Systems.UZI, Systems.BIG);

    private RequesterMapping() {}

    static Requester requester(Reference reference, Graph graph, String organisation) {
        var role = graph.find(reference, PractitionerRole.class);
        var practitioner = role.flatMap(found -> graph.find(found.getPractitioner(), Practitioner.class))
                .or(() -> graph.find(reference, Practitioner.class));
        var employer = role.flatMap(found -> graph.find(found.getOrganization(), Organization.class))
                .or(() -> graph.find(reference, Organization.class));
        var display = Stream.of(
                        practitioner.map(RequesterMapping::name),
                        employer.map(Organization::getName),
                        Optional.ofNullable(reference.getDisplay()))
                .flatMap(Optional::stream)
                .filter(name -> !name.isBlank())
                .limit(2)
                .map(name -> name.substring(0, Math.min(name.length(), LONGEST_NAME)))
                .collect(Collectors.joining(", "));
        return new Requester(
                organisation,
                practitioner
                        .flatMap(RequesterMapping::code)
                        .or(() -> logical(reference))
                        .orElse(null),
                display.isEmpty() ? organisation : display);
    }

    private static Optional<String> code(Practitioner practitioner) {
        return PREFERENCE.stream()
                .flatMap(system -> practitioner.getIdentifier().stream()
                        .filter(identifier -> system.equals(identifier.getSystem()))
                        .filter(RequesterMapping::isUsable))
                .findFirst()
                .map(RequesterMapping::code);
    }

    private static Optional<String> logical(Reference reference) {
        return reference.hasIdentifier()
                        && CODES.containsKey(text(reference.getIdentifier().getSystem()))
                        && isUsable(reference.getIdentifier())
                ? Optional.of(code(reference.getIdentifier()))
                : Optional.empty();
    }

    private static boolean isUsable(Identifier identifier) {
        return identifier.hasValue() && identifier.getValue().length() <= LONGEST_CODE;
    }

    private static String code(Identifier identifier) {
        return CODES.get(identifier.getSystem()) + ":" + identifier.getValue();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static String name(Practitioner practitioner) {
        var name = practitioner.getNameFirstRep();
        return name.hasText() ? name.getText() : text(name.getNameAsSingleString());
    }
}
