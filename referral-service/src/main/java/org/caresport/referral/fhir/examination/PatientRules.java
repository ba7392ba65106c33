package org.caresport.referral.fhir.examination;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.caresport.referral.fhir.model.Faults;
import org.caresport.referral.patient.Bsn;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Patient;

/** What a patient must be told with before anybody can be guided to a training. */
final class PatientRules {

    private static final int OLDEST = 125;
    private static final int LONGEST_NAME = 200;
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)+");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ().\\-]{5,20}");
    private static final Pattern POSTCODE = Pattern.compile("[1-9][0-9]{3} ?[A-Za-z]{2}|[1-9][0-9]{3}");
    private static final Set<String> NETHERLANDS = Set.of("", "NL", "NLD", "Nederland", "Netherlands");

    private PatientRules() {}

    /** The patient's BSN, read before it is taken out; several different ones are nobody's. */
    static Optional<Bsn> bsn(ObjectNode patient, String path, Faults faults) {
        var found = new HashSet<Bsn>();
        var identifiers = patient.path("identifier");
        for (int i = 0; i < identifiers.size(); i++) {
            JsonNode identifier = identifiers.get(i);
            if (Bsn.isSystem(identifier.path("system").asText())) {
                var value = path + ".identifier[" + i + "].value";
                Bsn.parse(identifier.path("value").asText())
                        .ifPresentOrElse(
                                found::add, () -> faults.invalid(value, "is not a BSN: it does not pass the elfproef"));
            }
        }
        if (found.size() > 1) {
            faults.invalid(path + ".identifier", "holds two different BSNs");
        }
        return found.stream().findFirst();
    }

    static void check(Patient patient, String path, LocalDate today, Faults faults) {
        name(patient, path, faults);
        birthDate(patient, path, today, faults);
        for (int i = 0; i < patient.getTelecom().size(); i++) {
            telecom(patient.getTelecom().get(i), path + ".telecom[" + i + "].value", faults);
        }
        for (int i = 0; i < patient.getAddress().size(); i++) {
            address(patient.getAddress().get(i), path + ".address[" + i + "].postalCode", faults);
        }
    }

    private static void name(Patient patient, String path, Faults faults) {
        if (patient.getName().stream().noneMatch(name -> name.hasText() || name.hasFamily())) {
            faults.add(IssueType.REQUIRED, path + ".name", "must hold a name with a text or a family name");
        }
        for (int i = 0; i < patient.getName().size(); i++) {
            if (longest(patient.getName().get(i)) > LONGEST_NAME) {
                faults.add(
                        IssueType.TOOLONG,
                        path + ".name[" + i + "]",
                        "is longer than %d characters".formatted(LONGEST_NAME));
            }
        }
    }

    private static int longest(HumanName name) {
        return Math.max(
                name.hasText() ? name.getText().length() : 0,
                name.getGivenAsSingleString().length()
                        + (name.hasFamily() ? name.getFamily().length() : 0));
    }

    private static void birthDate(Patient patient, String path, LocalDate today, Faults faults) {
        var here = path + ".birthDate";
        if (!patient.hasBirthDate()) {
            faults.required(here);
        } else if (patient.getBirthDateElement().getPrecision() != TemporalPrecisionEnum.DAY) {
            faults.invalid(here, "must be a whole date: year, month and day");
        } else if (LocalDate.parse(patient.getBirthDateElement().getValueAsString())
                .isAfter(today)) {
            faults.invalid(here, "lies in the future");
        } else if (LocalDate.parse(patient.getBirthDateElement().getValueAsString())
                .isBefore(today.minusYears(OLDEST))) {
            faults.invalid(here, "is more than %d years ago".formatted(OLDEST));
        }
    }

    private static void telecom(ContactPoint telecom, String path, Faults faults) {
        if (telecom.getSystem() == ContactPointSystem.EMAIL && !matches(EMAIL, telecom.getValue())) {
            faults.invalid(path, "is not an e-mail address");
        }
        if (telecom.getSystem() == ContactPointSystem.PHONE && !matches(PHONE, telecom.getValue())) {
            faults.invalid(path, "is not a telephone number");
        }
    }

    private static void address(Address address, String path, Faults faults) {
        boolean isDutch = NETHERLANDS.contains(address.hasCountry() ? address.getCountry() : "");
        if (address.hasPostalCode() && isDutch && !matches(POSTCODE, address.getPostalCode())) {
            faults.invalid(path, "is not a Dutch postcode, such as 7001 AB");
        }
    }

    private static boolean matches(Pattern pattern, String value) {
        return value != null && pattern.matcher(value.strip()).matches();
    }
}
