package org.caresport.referral.fhir.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.caresport.kit.framing.OtherWords;
import org.caresport.kit.problem.Problem;
import org.caresport.referral.fhir.model.Fault;
import org.caresport.referral.fhir.model.FhirJson;

/** On FHIR's paths a request that is no HTTP is refused by an OperationOutcome, too. */
public final class OutcomeWords implements OtherWords {

    @Override
    public boolean areSpokenAt(String target) {
        return target.startsWith(FhirPaths.BASE);
    }

    @Override
    public String mediaType() {
        return FhirPaths.JSON;
    }

    @Override
    public byte[] body(Problem problem) {
        Fault fault = Fault.error(Outcomes.type(problem.status()), "", problem.detail());
        return FhirJson.write(Outcomes.of(List.of(fault))).getBytes(StandardCharsets.UTF_8);
    }
}
