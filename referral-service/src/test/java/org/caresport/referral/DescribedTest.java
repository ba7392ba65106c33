package org.caresport.referral;

import java.nio.file.Path;
import org.caresport.kit.testing.Described;
import org.caresport.kit.testing.openapi.AnswersOfEndpoints;
import org.caresport.kit.testing.openapi.WholeDocument;
import org.junit.jupiter.api.Test;

class DescribedTest {

    @Test
    void whatABodyCannotDoWithoutIsSaidToBeRequired() {
        Described.in(Path.of("src/main/contracts/openapi.yaml")).assertTellsWhatIsRequired("org.caresport.referral");
    }

    @Test
    void theApiDocumentLeavesNothingOpen() {
        WholeDocument.assertLeavesNothingOpen("Measurements");
    }

    @Test
    void anEndpointSaysByItsTypeWhatItAnswers() {
        AnswersOfEndpoints.assertHaveTheirType("org.caresport.referral");
    }
}
