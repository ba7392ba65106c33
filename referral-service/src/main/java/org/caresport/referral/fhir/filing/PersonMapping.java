package org.caresport.referral.fhir.filing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caresport.kit.geo.Area;
import org.caresport.kit.geo.PostcodeAreas;
import org.caresport.referral.patient.PersonDetails;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointUse;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.HumanName.NameUse;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Patient.PatientCommunicationComponent;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.jspecify.annotations.Nullable;

/** Reads a FHIR Patient as the vault keeps people. */
@ApplicationScoped
class PersonMapping {

    private static final String DUTCH = "nl";

    private final PostcodeAreas areas;

    PersonMapping(PostcodeAreas areas) {
        this.areas = areas;
    }

    /** @param elsewhere the municipality of a patient whose postcode is absent or not known here */
    PersonDetails details(Patient patient, String elsewhere) {
        var name = name(patient);
        return new PersonDetails(
                display(name),
                name.getFamily(),
                given(name),
                birthDate(patient),
                patient.hasGender() ? patient.getGender().toCode() : "unknown",
                telecom(patient, ContactPointSystem.PHONE),
                telecom(patient, ContactPointSystem.EMAIL),
                languages(patient).findFirst().orElse(DUTCH),
                postcode(patient).orElse(null),
                area(patient).map(Area::municipality).orElse(elsewhere));
    }

    Optional<Area> area(Patient patient) {
        return postcode(patient).flatMap(areas::find);
    }

    static LocalDate birthDate(Patient patient) {
        return LocalDate.parse(patient.getBirthDateElement().getValueAsString());
    }

    /** Two-letter codes, the preferred one first. */
    static Stream<String> languages(Patient patient) {
        return patient.getCommunication().stream()
                .sorted((one, other) -> Boolean.compare(other.getPreferred(), one.getPreferred()))
                .flatMap(PersonMapping::language);
    }

    private static Stream<String> language(PatientCommunicationComponent communication) {
        return communication.getLanguage().getCoding().stream()
                .filter(coding -> coding.hasCode())
                .map(coding -> coding.getCode().split("-", -1)[0].toLowerCase(Locale.ROOT))
                .filter(code -> code.length() == 2)
                .limit(1);
    }

    private static HumanName name(Patient patient) {
        var names = patient.getName().stream()
                .filter(name -> name.hasText() || name.hasFamily())
                .toList();
        return names.stream()
                .filter(name -> name.getUse() == NameUse.USUAL || name.getUse() == NameUse.OFFICIAL)
                .findFirst()
                .orElseGet(names::getFirst);
    }

    /** First name and family name where there are, because that is how one is addressed; else as it was written. */
    private static String display(HumanName name) {
        var given = given(name);
        if (name.hasFamily()) {
            return given == null ? name.getFamily() : given + " " + name.getFamily();
        }
        return name.getText();
    }

    private static @Nullable String given(HumanName name) {
        return name.hasGiven()
                ? name.getGiven().stream().map(PrimitiveType::getValue).collect(Collectors.joining(" "))
                : null;
    }

    /** The mobile number before others, and whatever the sender ranks first. */
    private static @Nullable String telecom(Patient patient, ContactPointSystem system) {
        return patient.getTelecom().stream()
                .filter(telecom -> telecom.getSystem() == system && telecom.hasValue())
                .filter(telecom -> telecom.getUse() != ContactPointUse.OLD)
                .min((one, other) -> Integer.compare(order(one), order(other)))
                .map(telecom -> telecom.getValue().strip())
                .orElse(null);
    }

    private static int order(ContactPoint telecom) {
        int rank = telecom.hasRank() ? telecom.getRank() : 10;
        return rank * 2 - (telecom.getUse() == ContactPointUse.MOBILE ? 1 : 0);
    }

    private static Optional<String> postcode(Patient patient) {
        return patient.getAddress().stream()
                .filter(Address::hasPostalCode)
                .map(address -> address.getPostalCode().replace(" ", "").toUpperCase(Locale.ROOT))
                .findFirst();
    }
}
