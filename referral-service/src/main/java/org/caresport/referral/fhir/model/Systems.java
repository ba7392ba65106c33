package org.caresport.referral.fhir.model;

/** The names of code systems and naming systems that the referral interface speaks. */
public final class Systems {

    public static final String SNOMED = "http://snomed.info/sct";
    public static final String LOINC = "http://loinc.org";
    public static final String UCUM = "http://unitsofmeasure.org";
    public static final String ICPC = "http://hl7.org/fhir/sid/icpc-1-nl";

    public static final String PHYSICAL_ACTIVITY_CODES =
            "http://hl7.org/fhir/us/physical-activity/CodeSystem/pa-temporary-codes";
    public static final String PHYSICAL_ACTIVITY = "PhysicalActivity";
    public static final String CONDITION_CLINICAL = "http://terminology.hl7.org/CodeSystem/condition-clinical";
    public static final String CONDITION_VERIFICATION = "http://terminology.hl7.org/CodeSystem/condition-ver-status";
    public static final String TASK_CODES = "http://hl7.org/fhir/CodeSystem/task-code";
    public static final String BUSINESS_STATUS = "http://hl7.org/fhir/us/bser/CodeSystem/TaskBusinessStatusCS";
    public static final String GRAVITY_CODES =
            "http://hl7.org/fhir/us/sdoh-clinicalcare/CodeSystem/SDOHCC-CodeSystemTemporaryCodes";

    public static final String AGB = "http://fhir.nl/fhir/NamingSystem/agb-z";
    public static final String UZI = "http://fhir.nl/fhir/NamingSystem/uzi-nr-pers";
    public static final String BIG = "http://fhir.nl/fhir/NamingSystem/big";

    /** Our own: why a referral waits or has stopped. */
    public static final String REASONS = "https://caresport.org/fhir/CodeSystem/referral-reason";

    /** Our own: how far a referral has come. */
    public static final String STEPS = "https://caresport.org/fhir/CodeSystem/referral-step";

    /** Our own: at which moment after the first session something was measured. */
    public static final String FOLLOW_UP = "https://caresport.org/fhir/CodeSystem/follow-up";

    /** Our own: what the broker tells beside what became of the referral. */
    public static final String TOLD = "https://caresport.org/fhir/CodeSystem/told-by-broker";

    /** Our own: why nothing was measured. */
    public static final String MISSING = "https://caresport.org/fhir/CodeSystem/missing-measure";

    /** Our own: a resource without an identifier of its sender is known by its content. */
    public static final String CONTENT = "https://caresport.org/fhir/NamingSystem/content";

    /** Our own: a resource without an identifier of its sender is known by the request's Idempotency-Key. */
    public static final String IDEMPOTENCY_KEY = "https://caresport.org/fhir/NamingSystem/idempotency-key";

    private Systems() {}
}
