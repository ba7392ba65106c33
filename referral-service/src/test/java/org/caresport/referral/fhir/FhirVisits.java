package org.caresport.referral.fhir;

import java.util.List;
import org.caresport.kit.testing.access.AccessMatrix;
import org.caresport.kit.testing.access.Visit;
import org.caresport.referral.fhir.model.FhirJson;

/** The visits to the FHIR interface: of a referral that a practice has just sent. */
public final class FhirVisits {

    /** Of everybody whom {@link SampleReferral} is about. */
    public static final String BIRTH_DATE = "1958-04-28";

    public static final String PRACTICE = Ehr.PRACTICE;

    private FhirVisits() {}

    public static String[] scopes() {
        return Ehr.SCOPES.clone();
    }

    public static AccessMatrix addTo(AccessMatrix matrix) {
        for (var type : List.of("Patient", "ServiceRequest", "Task", "Observation")) {
            matrix.visit("GET /fhir/r4/{type}/{id}", type, () -> sent(type).visit("/fhir/r4/%s/{id}".formatted(type)));
        }
        for (var type : List.of("ServiceRequest", "Task")) {
            matrix.visit("GET /fhir/r4/{type}", type, () -> sent(type).search("/fhir/r4/%s?_id={id}".formatted(type)));
        }
        return matrix.visit(
                        "GET /fhir/r4/{type}/{id}/_history/{version}",
                        "Patient",
                        () -> sent("Patient").visit("/fhir/r4/Patient/{id}/_history/1"))
                .visit("POST /fhir/r4/{type}/_search", "ServiceRequest", FhirVisits::searchByPost)
                .visit(
                        "POST /fhir/r4",
                        () -> fhir(Visit.to("/fhir/r4"))
                                .body(SampleReferral.ofSomebodyNew().json())
                                .loggedAs("Task"))
                .visit(
                        "POST /fhir/r4/{type}",
                        "Patient",
                        () -> fhir(Visit.to("/fhir/r4/Patient"))
                                .body(FhirJson.write(
                                        SampleReferral.ofSomebodyNew().resource("Patient"))))
                .visit("PUT /fhir/r4/Task/{id}", FhirVisits::withdrawal)
                .visit("GET /fhir/r4/metadata", () -> Visit.to("/fhir/r4/metadata"))
                .visit(
                        "GET /fhir/r4/.well-known/smart-configuration",
                        () -> Visit.to("/fhir/r4/.well-known/smart-configuration"));
    }

    /** What was sent, and of whom. */
    private record Sent(String id, String patient) {

        Visit visit(String template) {
            return fhir(Visit.to(template.replace("{id}", id)))
                    .about(id, patient)
                    .ownedBy("referrer", PRACTICE);
        }

        /** The answer repeats the question, so it is told by the patient whether it shows anything. */
        Visit search(String template) {
            return visit(template).about(patient, patient);
        }
    }

    private static Sent sent(String type) {
        var referral = SampleReferral.ofSomebodyNew();
        var patient = Ehr.postFor("Patient", referral);
        return new Sent(type.equals("Patient") ? patient : Ehr.postFor(type, referral), patient);
    }

    /** By a login that has proved to be the one whom a practice has just referred. */
    public static Visit identityLink() {
        var referral = SampleReferral.ofSomebodyNew();
        var patient = Ehr.postFor("Patient", referral);
        return Visit.to("/v1/me/identity-link")
                .about("", patient)
                .ownedBy("bsn", referral.bsn())
                .provingItself();
    }

    private static Visit searchByPost() {
        var order = sent("ServiceRequest");
        return order.search("/fhir/r4/ServiceRequest/_search")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .body("_id=" + order.id());
    }

    private static Visit withdrawal() {
        var task = sent("Task");
        var current = Ehr.ehr().get("/fhir/r4/Task/{id}", task.id());
        var body = FhirJson.read(current.asByteArray());
        body.put("status", "entered-in-error");
        return task.visit("/fhir/r4/Task/{id}")
                .header("If-Match", current.header("ETag"))
                .body(FhirJson.write(body));
    }

    private static Visit fhir(Visit visit) {
        return visit.header("Content-Type", Ehr.JSON).header("Accept", Ehr.JSON);
    }
}
