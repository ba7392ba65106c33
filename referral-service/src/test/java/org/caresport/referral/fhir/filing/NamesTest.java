package org.caresport.referral.fhir.filing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caresport.kit.caller.Caller;
import org.caresport.referral.fhir.examination.Arrival;
import org.caresport.referral.fhir.http.ServiceBase;
import org.caresport.referral.fhir.kept.Sender;
import org.caresport.referral.fhir.model.Entry;
import org.caresport.referral.fhir.model.FhirJson;
import org.caresport.referral.fhir.model.ResourceKind;
import org.hl7.fhir.r4.model.Basic;
import org.junit.jupiter.api.Test;

class NamesTest {

    private static final Caller EHR = new Caller("ehr", Set.of("referrer"), "agb:1", Set.of("GM0222"), "ehr", Set.of());

    private final ObjectNode measurement = resource("Observation").put("valueString", "a");
    private final ObjectNode order = resource("ServiceRequest");

    @Test
    void aMeasurementIsKnownByWhatItSaysWhateverTheKeyOfTheRequest() {
        assertThat(key("one", "Observation")).isEqualTo(key("two", "Observation"));

        var before = key("one", "Observation");
        measurement.put("valueString", "b");
        assertThat(key("one", "Observation")).isNotEqualTo(before);
    }

    @Test
    void anOrderWithoutANumberIsKnownByTheKeyOfTheRequest() {
        var before = key("one", "ServiceRequest");
        order.put("priority", "urgent");

        assertThat(key("one", "ServiceRequest")).isEqualTo(before);
        assertThat(key("two", "ServiceRequest")).isNotEqualTo(before);
    }

    @Test
    void withoutAKeyEitherItsContentTells() {
        var before = key("", "ServiceRequest");
        assertThat(key("", "ServiceRequest")).isEqualTo(before);

        order.put("priority", "urgent");
        assertThat(key("", "ServiceRequest")).isNotEqualTo(before);
    }

    @Test
    void anOrderWithANumberIsKnownByThatAlone() {
        order.putArray("identifier").addObject().put("system", "urn:ehr").put("value", "42");

        assertThat(key("one", "ServiceRequest")).isEqualTo("urn:ehr|42").isEqualTo(key("two", "ServiceRequest"));
    }

    @Test
    void whatTheBundleCallsAnEntryDoesNotMatter() {
        order.putArray("supportingInfo").addObject().put("reference", "urn:uuid:1");
        var before = names("", "urn:uuid:1");

        order.withArray("supportingInfo").removeAll().addObject().put("reference", "urn:uuid:2");
        var after = names("", "urn:uuid:2");

        assertThat(after).isEqualTo(before);
    }

    private String names(String key, String measurementUrl) {
        var arrivals = List.of(
                arrival(ResourceKind.OBSERVATION, measurementUrl, measurement),
                arrival(ResourceKind.SERVICE_REQUEST, "urn:uuid:order", order));
        return new Names(arrivals, Map.of(), new Sender(EHR, key, false), new ServiceBase("http://here"))
                .key(arrivals.getLast());
    }

    private String key(String requestKey, String type) {
        var arrivals = List.of(
                arrival(ResourceKind.OBSERVATION, "urn:uuid:1", measurement),
                arrival(ResourceKind.SERVICE_REQUEST, "urn:uuid:2", order));
        var names = new Names(arrivals, Map.of(), new Sender(EHR, requestKey, false), new ServiceBase("http://here"));
        return arrivals.stream()
                .filter(arrival -> arrival.type().equals(type))
                .map(names::key)
                .findFirst()
                .orElseThrow();
    }

    private static Arrival arrival(ResourceKind kind, String fullUrl, ObjectNode body) {
        return new Arrival(
                new Entry("Bundle.entry[0].resource", fullUrl, body, null), kind, new Basic(), null, List.of());
    }

    private static ObjectNode resource(String type) {
        return FhirJson.object().put("resourceType", type);
    }
}
