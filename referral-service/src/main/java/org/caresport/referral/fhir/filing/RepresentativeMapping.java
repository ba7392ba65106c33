package org.caresport.referral.fhir.filing;

import static java.util.stream.Collectors.toSet;

import java.util.Optional;
import java.util.Set;
import org.caresport.referral.patient.ContactSource;
import org.caresport.referral.patient.Representative;
import org.caresport.referral.patient.Representative.Ground;
import org.caresport.referral.patient.Representative.Relationship;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Patient.ContactComponent;
import org.jspecify.annotations.Nullable;

/**
 * Reads in Patient.contact who speaks for the patient. Only a contact whose relationship says in what right (HL7 v3 RoleCode
 * GUARD, or one of the powers of attorney) does: whoever is merely to be called in need decides nothing.
 */
final class RepresentativeMapping {

    private static final String ROLES = "http://terminology.hl7.org/CodeSystem/v3-RoleCode";
    private static final Set<String> ATTORNEYS = Set.of("POWATT", "HPOWATT", "DPOWATT");
    /** Patient.contact tells no language. */
    private static final String DUTCH = "nl";

    private static final int LONGEST_NAME = 200;

    private RepresentativeMapping() {}

    static Optional<Representative> of(Patient patient) {
        return patient.getContact().stream()
                .flatMap(contact -> ground(roles(contact)).stream().map(ground -> representative(contact, ground)))
                .filter(found -> !found.name().isBlank() && (found.phone() != null || found.email() != null))
                .findFirst();
    }

    private static Representative representative(ContactComponent contact, Ground ground) {
        return new Representative(
                name(contact),
                relationship(roles(contact)),
                ground,
                telecom(contact, ContactPointSystem.PHONE),
                telecom(contact, ContactPointSystem.EMAIL),
                DUTCH,
                ContactSource.REGISTERED);
    }

    private static Set<String> roles(ContactComponent contact) {
        return contact.getRelationship().stream()
                .flatMap(concept -> concept.getCoding().stream())
                .filter(coding -> ROLES.equals(coding.getSystem()))
                .map(Coding::getCode)
                .collect(toSet());
    }

    private static Optional<Ground> ground(Set<String> roles) {
        if (roles.contains("GUARD")) {
            return Optional.of(Ground.GUARDIANSHIP);
        }
        return roles.stream().anyMatch(ATTORNEYS::contains)
                ? Optional.of(Ground.WRITTEN_AUTHORISATION)
                : Optional.empty();
    }

    private static Relationship relationship(Set<String> roles) {
        return roles.stream()
                .flatMap(role -> relationship(role).stream())
                .sorted()
                .findFirst()
                .orElse(Relationship.PROFESSIONAL);
    }

    private static Optional<Relationship> relationship(String role) {
        return switch (role) {
            case "SPS", "HUSB", "WIFE", "DOMPART" -> Optional.of(Relationship.PARTNER);
            case "PRN", "FTH", "MTH" -> Optional.of(Relationship.PARENT);
            case "CHILD", "DAU", "DAUC", "SON", "SONC", "NCHILD" -> Optional.of(Relationship.CHILD);
            case "SIB", "BRO", "SIS" -> Optional.of(Relationship.SIBLING);
            case "FAMMEMB", "EXT" -> Optional.of(Relationship.OTHER_RELATIVE);
            case "FRND", "NBOR" -> Optional.of(Relationship.FRIEND);
            default -> Optional.empty();
        };
    }

    private static String name(ContactComponent contact) {
        var name = contact.getName();
        var text = name.hasText() ? name.getText() : name.getNameAsSingleString();
        return text == null
                ? ""
                : text.substring(0, Math.min(text.length(), LONGEST_NAME)).strip();
    }

    private static @Nullable String telecom(ContactComponent contact, ContactPointSystem system) {
        return contact.getTelecom().stream()
                .filter(telecom -> telecom.getSystem() == system && telecom.hasValue())
                .map(ContactPoint::getValue)
                .map(String::strip)
                .findFirst()
                .orElse(null);
    }
}
