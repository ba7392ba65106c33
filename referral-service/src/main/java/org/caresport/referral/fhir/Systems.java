package org.caresport.referral.fhir;

/** The names of code systems and naming systems that the referral interface speaks. */
final class Systems {

    static final String SNOMED = "http://snomed.info/sct";
    static final String LOINC = "http://loinc.org";
    static final String UCUM = "http://unitsofmeasure.org";
    static final String ICPC = "http://hl7.org/fhir/sid/icpc-1-nl";

    static final String PHYSICAL_ACTIVITY_CODES =
            "http://hl7.org/fhir/us/physical-activity/CodeSystem/pa-temporary-codes";
    static final String PHYSICAL_ACTIVITY = "PhysicalActivity";
    static final String TASK_CODES = "http://hl7.org/fhir/CodeSystem/task-code";
    static final String BUSINESS_STATUS = "http://hl7.org/fhir/us/bser/CodeSystem/TaskBusinessStatusCS";
    static final String GRAVITY_CODES =
            "http://hl7.org/fhir/us/sdoh-clinicalcare/CodeSystem/SDOHCC-CodeSystemTemporaryCodes";

    static final String AGB = "http://fhir.nl/fhir/NamingSystem/agb-z";
    static final String UZI = "http://fhir.nl/fhir/NamingSystem/uzi-nr-pers";
    static final String BIG = "http://fhir.nl/fhir/NamingSystem/big";

    /** Our own: why a referral waits or has stopped. */
    static final String REASONS = "https://caresport.org/fhir/CodeSystem/referral-reason";

    /** Our own: limits, medication and clinical flags by the names that the matching rules use. */
    static final String CONDITION_FLAGS = "https://caresport.org/fhir/CodeSystem/condition-flag";

    /** Our own: a resource without an identifier of its sender is known by its content. */
    static final String CONTENT = "https://caresport.org/fhir/NamingSystem/content";

    /** Our own: a resource without an identifier of its sender is known by the request's Idempotency-Key. */
    static final String IDEMPOTENCY_KEY = "https://caresport.org/fhir/NamingSystem/idempotency-key";

    private Systems() {}
}
