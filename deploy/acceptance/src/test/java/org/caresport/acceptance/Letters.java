package org.caresport.acceptance;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.caresport.demo.data.ReferralLetter;

/** What is special to the person of a story, as the practice writes it. */
final class Letters {

    private Letters() {}

    static void withoutEmail(ReferralLetter letter) {
        telecom(letter).removeIf(contact -> contact.path("system").asText().equals("email"));
    }

    static Consumer<ReferralLetter> reachedAt(String email) {
        return letter -> {
            withoutEmail(letter);
            letter.resource("Patient")
                    .withArray("telecom")
                    .addObject()
                    .put("system", "email")
                    .put("value", email);
        };
    }

    static Consumer<ReferralLetter> withBloodPressure(int systolic) {
        return letter -> {
            withoutEmail(letter);
            StreamSupport.stream(letter.bundle().path("entry").spliterator(), false)
                    .flatMap(entry ->
                            StreamSupport.stream(entry.at("/resource/component").spliterator(), false))
                    .filter(part -> part.at("/code/coding/0/code").asText().equals("8480-6"))
                    .forEach(part -> ((ObjectNode) part.path("valueQuantity")).put("value", systolic));
        };
    }

    static Consumer<ReferralLetter> livingAt(String postcode) {
        return letter ->
                letter.resource("Patient").putArray("address").addObject().put("postalCode", postcode);
    }

    static Consumer<ReferralLetter> speaking(String language) {
        return letter -> ((ObjectNode) letter.resource("Patient").at("/communication/0/language/coding/0"))
                .put("code", language)
                .remove("display");
    }

    /** Somebody whom no other story knows: for what looks for people who are alike. */
    static Consumer<ReferralLetter> named(String family, String birthDate) {
        return letter -> {
            var patient = letter.resource("Patient").put("birthDate", birthDate);
            var name = patient.putArray("name").addObject();
            name.put("text", "W. " + family)
                    .put("family", family)
                    .putArray("given")
                    .add("Willem");
            patient.remove("telecom");
        };
    }

    private static ArrayNode telecom(ReferralLetter letter) {
        return letter.resource("Patient").withArray("telecom");
    }
}
