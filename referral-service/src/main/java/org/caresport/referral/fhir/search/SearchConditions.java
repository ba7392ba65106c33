package org.caresport.referral.fhir.search;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.caresport.kit.caller.Caller;
import org.caresport.kit.time.WallClock;
import org.caresport.referral.fhir.http.SearchQuery.Parameter;
import org.caresport.referral.fhir.http.ServiceBase;
import org.caresport.referral.fhir.kept.ResourceRows;
import org.caresport.referral.fhir.kept.StageAsTaskStatus;
import org.caresport.referral.fhir.model.FhirJson;
import org.caresport.referral.fhir.model.FhirRefusal;
import org.caresport.referral.fhir.model.ResourceAddress;
import org.caresport.referral.fhir.model.ResourceKind;
import org.caresport.referral.patient.Bsn;
import org.caresport.referral.patient.Patients;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/** Says in SQL what a search parameter asks. */
@ApplicationScoped
class SearchConditions {

    private final Patients patients;
    private final ServiceBase base;
    private final WallClock wallClock;

    SearchConditions(Patients patients, ServiceBase base, WallClock wallClock) {
        this.patients = patients;
        this.base = base;
        this.wallClock = wallClock;
    }

    /** @throws FhirRefusal 400 when the value cannot be one of this parameter's */
    SqlCondition of(ResourceKind kind, SearchParameter parameter, Parameter asked, Caller caller) {
        return switch (parameter) {
            case ID -> SqlCondition.of("f.id = any (?)", (Object) ids(asked.alternatives()));
            case LAST_UPDATED -> date(lastUpdated(kind), asked, caller);
            case AUTHORED, DATE -> date("f.happened_at", asked, caller);
            case IDENTIFIER -> any(asked, token -> identifier(kind, token, asked, caller));
            case STATUS -> status(kind, asked);
            case CODE -> any(asked, token -> concept("f.body -> 'code' -> 'coding'", token));
            case CATEGORY ->
                any(asked, token -> concept("jsonb_path_query_array(f.body, '$.category[*].coding[*]')", token));
            case PATIENT ->
                SqlCondition.of("f.patient_id = any (?)", (Object)
                        ids(asked.alternatives().stream().map(this::bareId).toList()));
            case REQUESTER, OWNER -> reference(parameter.fhirName(), asked);
            case FOCUS -> focus(asked);
        };
    }

    /** A Task is as new as the referral that it shows. */
    static String lastUpdated(ResourceKind kind) {
        return kind == ResourceKind.TASK ? "r.last_updated" : "f.last_updated";
    }

    private interface OneToken {
        SqlCondition condition(String token);
    }

    private static SqlCondition any(Parameter asked, OneToken one) {
        return SqlCondition.any(
                asked.alternatives().stream().map(one::condition).toList());
    }

    private static SqlCondition status(ResourceKind kind, Parameter asked) {
        var condition = kind == ResourceKind.TASK
                ? SqlCondition.of("r.stage = any (?)", (Object) stages(asked).toArray(String[]::new))
                : SqlCondition.of(
                        "f.body ->> 'status' = any (?)", (Object) codes(asked).toArray(String[]::new));
        return asked.modifier().equals("not") ? condition.negated() : condition;
    }

    /** At which stages a referral has one of these statuses as a Task. */
    static List<String> stages(Parameter asked) {
        return codes(asked)
                .flatMap(code -> StageAsTaskStatus.stages(code).stream())
                .map(Enum::name)
                .distinct()
                .toList();
    }

    private static Stream<String> codes(Parameter asked) {
        return asked.alternatives().stream().map(token -> token.substring(token.indexOf('|') + 1));
    }

    /** A BSN is looked up in the vault; in an address, where logs keep it, it is refused. */
    private SqlCondition identifier(ResourceKind kind, String token, Parameter asked, Caller caller) {
        int bar = token.indexOf('|');
        if (bar > 0 && Bsn.isSystem(token.substring(0, bar))) {
            if (asked.isInAddress()) {
                throw FhirRefusal.of(
                        400, IssueType.SECURITY, "identifier", "a BSN may not stand in an address: POST it to _search");
            }
            return kind != ResourceKind.PATIENT
                    ? SqlCondition.NOTHING
                    : Bsn.parse(token.substring(bar + 1))
                            .flatMap(bsn -> patients.findByBsn(caller.organisation(), bsn))
                            .map(patient -> SqlCondition.of("f.id = ?", patient.value()))
                            .orElse(SqlCondition.NOTHING);
        }
        return SqlCondition.of(ResourceRows.KNOWN_BY, (Object)
                new String[] {bar > 0 ? token : "|" + token.substring(bar + 1)});
    }

    /** {@code system|code}, {@code |code}, {@code system|} or {@code code}, held against an array of codings. */
    private static SqlCondition concept(String codings, String token) {
        int bar = token.indexOf('|');
        var coding = FhirJson.object();
        if (bar > 0) {
            coding.put("system", token.substring(0, bar));
        }
        if (bar < token.length() - 1) {
            coding.put("code", token.substring(bar + 1));
        }
        JsonNode wanted = FhirJson.object().arrayNode().add(coding);
        return SqlCondition.of(codings + " @> ?::jsonb", FhirJson.write(wanted));
    }

    private SqlCondition reference(String element, Parameter asked) {
        var held = "f.body -> '%s' ->> 'reference'".formatted(element);
        if (asked.modifier().equals("missing")) {
            return SqlCondition.of("(" + held + " is null) = ?", Boolean.parseBoolean(asked.value()));
        }
        return any(asked, value -> {
            var relative = base.relative(value);
            return relative.contains("/")
                    ? SqlCondition.of(held + " = ?", relative)
                    : SqlCondition.of(held + " = any (?)", (Object) named(relative));
        });
    }

    /** An id without a type, as each type that it could be of. */
    private static String[] named(String id) {
        return Arrays.stream(ResourceKind.values())
                .map(kind -> kind.fhirName() + "/" + id)
                .toArray(String[]::new);
    }

    /** A task is about an order, and the referral knows which: the reference as it was sent is in no index. */
    private SqlCondition focus(Parameter asked) {
        return asked.modifier().isEmpty()
                ? SqlCondition.all(List.of(orders(asked), reference("focus", asked)))
                : reference("focus", asked);
    }

    private SqlCondition orders(Parameter asked) {
        return SqlCondition.of("r.service_request_id = any (?)", (Object) ids(asked.alternatives().stream()
                .map(base::relative)
                .map(SearchConditions::ofOrder)
                .toList()));
    }

    private static String ofOrder(String reference) {
        return reference.startsWith("ServiceRequest/") ? reference.substring("ServiceRequest/".length()) : reference;
    }

    private SqlCondition date(String column, Parameter asked, Caller caller) {
        return any(asked, text -> {
            try {
                return within(column, DateRange.parse(text, zoneOf(caller)));
            } catch (DateTimeException notADate) {
                throw FhirRefusal.of(
                        400, IssueType.INVALID, asked.name(), "must be a date such as " + DateRange.example());
            }
        });
    }

    private ZoneId zoneOf(Caller caller) {
        return wallClock.zoneOf(
                caller.municipalities().stream().sorted().findFirst().orElse(""));
    }

    private static SqlCondition within(String column, DateRange range) {
        var conditions = new ArrayList<SqlCondition>();
        range.from().ifPresent(from -> conditions.add(SqlCondition.of(column + " >= ?", from)));
        range.before().ifPresent(before -> conditions.add(SqlCondition.of(column + " < ?", before)));
        var inside = SqlCondition.all(conditions);
        return range.isOutside() ? inside.negated() : inside;
    }

    private static UUID[] ids(List<String> texts) {
        return texts.stream().flatMap(SearchConditions::id).toArray(UUID[]::new);
    }

    /** What is no id of ours finds nothing, which is no fault of the sender. */
    private static Stream<UUID> id(String text) {
        return ResourceAddress.parse("Resource/" + text).map(ResourceAddress::id).stream();
    }

    private String bareId(String reference) {
        var relative = base.relative(reference);
        return relative.startsWith("Patient/") ? relative.substring("Patient/".length()) : relative;
    }
}
