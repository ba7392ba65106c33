package org.caresport.benchmark;

import java.net.URI;
import org.caresport.stack.Part;
import org.caresport.stack.Port;

/** What is measured, by whom it is asked, and where the figures go. */
record Platform(
        Options options, Parts parts, Door ehr, Door broker, SampleReferrals letters, Paper paper, Sheet sheet) {

    static Platform of(Options options, Paper paper) {
        return new Platform(
                options,
                new Parts(options.home()),
                Door.ofEhr(options),
                Door.ofBroker(options),
                new SampleReferrals(),
                paper,
                new Sheet());
    }

    /** Where a part answers by itself, without the gateway. */
    URI address(Part part) {
        return URI.create("http://127.0.0.1:" + parts.port(Port.of(part)));
    }

    FhirServer fhir() {
        return new FhirServer(ehr, "/fhir/r4");
    }
}
