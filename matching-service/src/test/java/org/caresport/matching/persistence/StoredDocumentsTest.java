package org.caresport.matching.persistence;

import java.util.stream.Stream;
import org.caresport.kit.testing.StoredDocument;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class StoredDocumentsTest {

    @TestFactory
    Stream<DynamicTest> theResultOfAMatch() {
        return StoredDocument.tests("result", MatchDocument::read, MatchDocument::write);
    }
}
