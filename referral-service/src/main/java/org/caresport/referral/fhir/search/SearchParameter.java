package org.caresport.referral.fhir.search;

import static org.caresport.referral.fhir.model.ResourceKind.CONDITION;
import static org.caresport.referral.fhir.model.ResourceKind.MEDICATION_REQUEST;
import static org.caresport.referral.fhir.model.ResourceKind.MEDICATION_STATEMENT;
import static org.caresport.referral.fhir.model.ResourceKind.OBSERVATION;
import static org.caresport.referral.fhir.model.ResourceKind.SERVICE_REQUEST;
import static org.caresport.referral.fhir.model.ResourceKind.TASK;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.caresport.referral.fhir.http.ServiceBase;
import org.caresport.referral.fhir.model.ResourceAddress;
import org.caresport.referral.fhir.model.ResourceKind;
import org.hl7.fhir.r4.model.Enumerations.SearchParamType;

/** The parameters by which resources are found. This list is what the search does and what the CapabilityStatement says. */
public enum SearchParameter {
    ID("_id", SearchParamType.TOKEN, EnumSet.allOf(ResourceKind.class)),
    LAST_UPDATED("_lastUpdated", SearchParamType.DATE, EnumSet.allOf(ResourceKind.class)),
    IDENTIFIER("identifier", SearchParamType.TOKEN, EnumSet.allOf(ResourceKind.class)),
    STATUS(
            "status",
            SearchParamType.TOKEN,
            EnumSet.of(TASK, SERVICE_REQUEST, OBSERVATION, MEDICATION_STATEMENT, MEDICATION_REQUEST)),
    CODE("code", SearchParamType.TOKEN, EnumSet.of(TASK, SERVICE_REQUEST, OBSERVATION, CONDITION)),
    CATEGORY("category", SearchParamType.TOKEN, EnumSet.of(SERVICE_REQUEST, OBSERVATION, CONDITION)),
    PATIENT(
            "patient",
            SearchParamType.REFERENCE,
            EnumSet.of(TASK, SERVICE_REQUEST, OBSERVATION, CONDITION, MEDICATION_STATEMENT, MEDICATION_REQUEST)),
    REQUESTER("requester", SearchParamType.REFERENCE, EnumSet.of(TASK, SERVICE_REQUEST)),
    OWNER("owner", SearchParamType.REFERENCE, EnumSet.of(TASK)),
    FOCUS("focus", SearchParamType.REFERENCE, EnumSet.of(TASK)),
    AUTHORED("authored", SearchParamType.DATE, EnumSet.of(SERVICE_REQUEST)),
    DATE("date", SearchParamType.DATE, EnumSet.of(OBSERVATION));

    private final String fhirName;
    private final SearchParamType type;
    private final Set<ResourceKind> kinds;

    SearchParameter(String fhirName, SearchParamType type, Set<ResourceKind> kinds) {
        this.fhirName = fhirName;
        this.type = type;
        this.kinds = kinds;
    }

    public static Optional<SearchParameter> of(ResourceKind kind, String name) {
        return of(kind).stream().filter(one -> one.fhirName.equals(name)).findFirst();
    }

    public static List<SearchParameter> of(ResourceKind kind) {
        return Arrays.stream(values()).filter(one -> one.kinds.contains(kind)).toList();
    }

    public String fhirName() {
        return fhirName;
    }

    public SearchParamType type() {
        return type;
    }

    /** What a value names by its id, whoever sent it; none when it does not name one thing. */
    Optional<ResourceAddress> named(ResourceKind kind, String value, ServiceBase base) {
        return switch (this) {
            case ID -> base.address(kind.fhirName() + "/" + value);
            case PATIENT -> base.address(value.contains("/") ? value : "Patient/" + value);
            case FOCUS -> base.address(value);
            default -> Optional.empty();
        };
    }

    /** The modifiers that it takes besides none. */
    Set<String> modifiers() {
        return switch (this) {
            case STATUS -> Set.of("not");
            case REQUESTER, OWNER, FOCUS -> Set.of("missing");
            default -> Set.of();
        };
    }
}
