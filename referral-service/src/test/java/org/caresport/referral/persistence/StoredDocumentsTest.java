package org.caresport.referral.persistence;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.caresport.kit.testing.StoredDocument;
import org.caresport.referral.domain.Code;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What stands in the columns of JSON, in every shape that was ever written; FHIR resources are kept as they were sent. */
class StoredDocumentsTest {

    @TestFactory
    Stream<DynamicTest> theReasonsOfAReferral() {
        return StoredDocument.tests(
                "reasons",
                StoredDocumentsTest::reasons,
                reasons ->
                        Documents.write(reasons.stream().map(CodeDocument::of).toList()));
    }

    @TestFactory
    Stream<DynamicTest> itsProfile() {
        return StoredDocument.tests(
                "profile",
                json -> Documents.read(json, ProfileDocument.class).read(),
                profile -> Documents.write(ProfileDocument.of(profile)));
    }

    @TestFactory
    Stream<DynamicTest> itsIntake() {
        return StoredDocument.tests(
                "intake",
                json -> Documents.read(json, IntakeDocument.class).read(),
                intake -> Documents.write(IntakeDocument.of(intake)));
    }

    @TestFactory
    Stream<DynamicTest> itsProposals() {
        return StoredDocument.tests(
                "proposals",
                json -> Documents.read(json, ProposalsDocument.class).read(),
                proposals -> Documents.write(ProposalsDocument.of(proposals)));
    }

    private static List<Code> reasons(String json) {
        return Arrays.stream(Documents.read(json, CodeDocument[].class))
                .map(CodeDocument::read)
                .toList();
    }
}
