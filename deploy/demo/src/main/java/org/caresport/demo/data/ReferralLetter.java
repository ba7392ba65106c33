package org.caresport.demo.data;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import java.util.stream.StreamSupport;

/**
 * A referral as a Dutch EHR sends it: one FHIR transaction. Letters are values; {@link #sent} gives a copy with the
 * sender's own number and today's date, which is what makes it a new referral.
 */
public final class ReferralLetter {

    private final ObjectNode bundle;

    private ReferralLetter(ObjectNode bundle) {
        this.bundle = bundle;
    }

    public static ReferralLetter ofJohanna() {
        return new ReferralLetter(DataFiles.json("referral.json"));
    }

    public static ReferralLetter ofPieter() {
        return new ReferralLetter(DataFiles.json("referral-pieter.json"));
    }

    /** @param number the sender's own number of this referral: sent twice, it is the same referral */
    public ReferralLetter sent(String number, OffsetDateTime at) {
        var copy = new ReferralLetter(bundle.deepCopy());
        for (var type : new String[] {"ServiceRequest", "Task"}) {
            var resource = copy.resource(type);
            resource.withArray("identifier").forEach(id -> ((ObjectNode) id).put("value", number));
            resource.put("authoredOn", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.withNano(0)));
        }
        return copy;
    }

    /** Of a patient whom the platform does not know, and who has no e-mail. */
    public ReferralLetter ofSomebodyNew() {
        var copy = new ReferralLetter(bundle.deepCopy());
        var patient = copy.resource("Patient");
        patient.putArray("identifier")
                .addObject()
                .put("system", "https://ehr.praktijk-voorbeeld.example/patienten")
                .put("value", UUID.randomUUID().toString());
        patient.withArray("telecom")
                .removeIf(contact -> contact.path("system").asText().equals("email"));
        return copy;
    }

    public String number() {
        return resource("Task").at("/identifier/0/value").asText();
    }

    public String email() {
        return telecom("email");
    }

    public String phone() {
        return telecom("phone");
    }

    public String bsn() {
        return resource("Patient").at("/identifier/0/value").asText();
    }

    public String familyName() {
        return resource("Patient").at("/name/0/family").asText();
    }

    public String birthDate() {
        return resource("Patient").path("birthDate").asText();
    }

    /** The first resource of a type, to be changed in place: for letters that are wrong on purpose. */
    public ObjectNode resource(String type) {
        return StreamSupport.stream(bundle.path("entry").spliterator(), false)
                .map(entry -> (ObjectNode) entry.path("resource"))
                .filter(resource -> resource.path("resourceType").asText().equals(type))
                .findFirst()
                .orElseThrow();
    }

    public ObjectNode bundle() {
        return bundle;
    }

    private String telecom(String system) {
        return StreamSupport.stream(resource("Patient").path("telecom").spliterator(), false)
                .filter(contact -> contact.path("system").asText().equals(system))
                .map(contact -> contact.path("value").asText())
                .findFirst()
                .orElseThrow();
    }
}
