package org.caresport.catalog;

import java.nio.file.Path;
import org.caresport.kit.testing.Described;
import org.caresport.kit.testing.openapi.AnswersOfEndpoints;
import org.caresport.kit.testing.openapi.WholeDocument;
import org.junit.jupiter.api.Test;

class DescribedTest {

    @Test
    void whatABodyCannotDoWithoutIsSaidToBeRequired() {
        Described.in(Path.of("src/main/contracts/openapi.yaml")).assertTellsWhatIsRequired("org.caresport.catalog");
    }

    @Test
    void theApiDocumentLeavesNothingOpen() {
        WholeDocument.assertLeavesNothingOpen("AgeRange");
    }

    @Test
    void anEndpointSaysByItsTypeWhatItAnswers() {
        AnswersOfEndpoints.assertHaveTheirType("org.caresport.catalog");
    }
}
