package org.caresport.notification;

import org.caresport.kit.testing.openapi.AnswersOfEndpoints;
import org.caresport.kit.testing.openapi.WholeDocument;
import org.junit.jupiter.api.Test;

class DescribedTest {

    @Test
    void theApiDocumentLeavesNothingOpen() {
        WholeDocument.assertLeavesNothingOpen();
    }

    @Test
    void anEndpointSaysByItsTypeWhatItAnswers() {
        AnswersOfEndpoints.assertHaveTheirType("org.caresport.notification");
    }
}
