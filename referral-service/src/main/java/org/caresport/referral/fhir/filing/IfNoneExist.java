package org.caresport.referral.fhir.filing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.caresport.referral.fhir.examination.Arrival;
import org.caresport.referral.fhir.http.SearchQuery;
import org.caresport.referral.fhir.kept.ResourceRows;
import org.caresport.referral.fhir.kept.Sender;
import org.caresport.referral.fhir.kept.StoredResource;
import org.caresport.referral.fhir.model.FhirRefusal;
import org.caresport.referral.fhir.model.ResourceAddress;
import org.caresport.referral.patient.Bsn;
import org.caresport.referral.patient.Patients;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/** Answers {@code If-None-Exist}: what the sender asks not to be made again, when it is there. */
@ApplicationScoped
class IfNoneExist {

    private static final Pattern BY_IDENTIFIER = Pattern.compile("\\??identifier=([^&]+)");

    private final ResourceRows rows;
    private final Patients patients;

    IfNoneExist(ResourceRows rows, Patients patients) {
        this.rows = rows;
        this.patients = patients;
    }

    Map<Arrival, StoredResource> among(List<Arrival> arrivals, Sender sender) {
        var found = new HashMap<Arrival, StoredResource>();
        for (var arrival : arrivals) {
            var condition = arrival.entry().ifNoneExist();
            if (condition != null) {
                var matches = matches(arrival, condition, sender);
                if (matches.size() > 1) {
                    throw FhirRefusal.of(
                            412,
                            IssueType.MULTIPLEMATCHES,
                            arrival.entry().path(),
                            "If-None-Exist matches more than one");
                }
                matches.forEach(match -> found.put(arrival, match));
            }
        }
        return found;
    }

    private List<StoredResource> matches(Arrival arrival, String condition, Sender sender) {
        var match = BY_IDENTIFIER.matcher(condition.substring(condition.indexOf('?') + 1));
        var token = match.matches() ? SearchQuery.decode(match.group(1)) : "";
        int bar = token.indexOf('|');
        if (bar < 1) {
            throw FhirRefusal.of(
                    400,
                    IssueType.NOTSUPPORTED,
                    arrival.entry().path(),
                    "If-None-Exist is understood with identifier=system|value only");
        }
        return Bsn.isSystem(token.substring(0, bar))
                ? byBsn(token.substring(bar + 1), sender)
                : rows.findByToken(sender.organisation(), arrival.type(), token);
    }

    private List<StoredResource> byBsn(String digits, Sender sender) {
        return Bsn.parse(digits)
                .flatMap(bsn -> patients.findByBsn(sender.organisation(), bsn))
                .flatMap(id -> rows.find(sender.organisation(), new ResourceAddress("Patient", id.value())))
                .stream()
                .toList();
    }
}
