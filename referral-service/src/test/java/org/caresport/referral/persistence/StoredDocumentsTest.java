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
    Stream<DynamicTest> theDraftOfItsIntake() {
        return StoredDocument.tests("intake-draft", IntakeDrafts::fields, Documents::write);
    }

    @TestFactory
    Stream<DynamicTest> itsProposals() {
        return StoredDocument.tests(
                "proposals",
                json -> Documents.read(json, ProposalsDocument.class).read(),
                proposals -> Documents.write(ProposalsDocument.of(proposals)));
    }

    @TestFactory
    Stream<DynamicTest> whatCliniciansSaid() {
        return StoredDocument.tests(
                "clearances",
                json -> Stream.of(Documents.read(json, ClearanceDocument[].class))
                        .map(ClearanceDocument::read)
                        .toList(),
                words -> Documents.write(
                        words.stream().map(ClearanceDocument::of).toList()));
    }

    @TestFactory
    Stream<DynamicTest> whatTheyAreAsked() {
        return StoredDocument.tests(
                "questions",
                json -> Stream.of(Documents.read(json, QuestionDocument[].class))
                        .map(QuestionDocument::read)
                        .toList(),
                questions -> Documents.write(
                        questions.stream().map(QuestionDocument::of).toList()));
    }

    @TestFactory
    Stream<DynamicTest> whoIsInTheDirectory() {
        return StoredDocument.tests(
                "directory",
                json -> Documents.read(json, DirectoryDocument.class).read(),
                entry -> Documents.write(DirectoryDocument.of(entry)));
    }

    private static List<Code> reasons(String json) {
        return Arrays.stream(Documents.read(json, CodeDocument[].class))
                .map(CodeDocument::read)
                .toList();
    }
}
