package org.caresport.referral.fhir.kept;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import org.caresport.referral.fhir.http.FhirPaths;
import org.caresport.referral.fhir.http.Outcomes;
import org.caresport.referral.fhir.http.Prefer;
import org.caresport.referral.fhir.http.Prefer.Return;
import org.caresport.referral.fhir.http.ServiceBase;
import org.caresport.referral.fhir.model.FhirJson;
import org.caresport.referral.fhir.model.FhirRefusal;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Writes what is answered to a sender: resources with their version, receipts, and the bundles of both. */
@ApplicationScoped
public class FhirAnswers {

    private final String base;

    FhirAnswers(ServiceBase base) {
        this.base = base.url();
    }

    /** A resource, with the headers by which its next version is told from this one. */
    public RestResponse<String> resource(Versioned resource) {
        return versioned(ResponseBuilder.ok(FhirJson.write(resource.resource())), resource)
                .build();
    }

    public RestResponse<String> receipt(Receipt receipt, Prefer prefer) {
        var answer = versioned(ResponseBuilder.<String>create(receipt.created() ? 201 : 200), receipt.resource())
                .header("Location", location(receipt.resource()));
        switch (prefer.answerOr(Return.REPRESENTATION)) {
            case MINIMAL -> {}
            case REPRESENTATION ->
                answer.entity(FhirJson.write(receipt.resource().resource()));
            case OUTCOME -> answer.entity(FhirJson.write(outcome(receipt)));
        }
        return answer.build();
    }

    public RestResponse<String> bundle(ObjectNode bundle) {
        return ResponseBuilder.ok(FhirJson.write(bundle), FhirPaths.JSON)
                .header("Cache-Control", "no-store")
                .build();
    }

    /** The answer to one entry of a transaction or batch. */
    public ObjectNode entry(Receipt receipt, Prefer prefer) {
        var entry = FhirJson.object();
        var resource = receipt.resource();
        entry.put("fullUrl", base + "/" + resource.reference());
        if (prefer.answerOr(Return.MINIMAL) == Return.REPRESENTATION) {
            entry.set("resource", resource.resource());
        }
        var response = entry.putObject("response")
                .put("status", receipt.status())
                .put("location", location(resource))
                .put("etag", resource.etag())
                .put("lastModified", resource.shownLastUpdated());
        if (!receipt.warnings().isEmpty() || prefer.answerOr(Return.MINIMAL) == Return.OUTCOME) {
            response.set("outcome", outcome(receipt));
        }
        return entry;
    }

    public static ObjectNode entry(FhirRefusal refusal) {
        var entry = FhirJson.object();
        entry.putObject("response")
                .put("status", Integer.toString(refusal.status()))
                .set("outcome", Outcomes.of(refusal.faults()));
        return entry;
    }

    private String location(Versioned resource) {
        return "%s/%s/_history/%d".formatted(base, resource.reference(), resource.version());
    }

    private static ObjectNode outcome(Receipt receipt) {
        return receipt.warnings().isEmpty() ? Outcomes.fine() : Outcomes.of(new ArrayList<>(receipt.warnings()));
    }

    private static ResponseBuilder<String> versioned(ResponseBuilder<String> answer, Versioned resource) {
        return answer.type(FhirPaths.JSON)
                .header("ETag", resource.etag())
                .header(
                        "Last-Modified",
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                resource.lastUpdated().atOffset(ZoneOffset.UTC)))
                .header("Cache-Control", "no-store");
    }
}
