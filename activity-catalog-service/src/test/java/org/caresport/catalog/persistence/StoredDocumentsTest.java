package org.caresport.catalog.persistence;

import java.util.stream.Stream;
import org.caresport.catalog.entry.ActivityEntry;
import org.caresport.catalog.entry.OrganisationEntry;
import org.caresport.kit.testing.StoredDocument;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class StoredDocumentsTest {

    @TestFactory
    Stream<DynamicTest> theEntryOfAnActivity() {
        return StoredDocument.tests("activity", json -> EntryJson.read(json, ActivityEntry.class), EntryJson::write);
    }

    @TestFactory
    Stream<DynamicTest> theEntryOfAnOrganisation() {
        return StoredDocument.tests(
                "organisation", json -> EntryJson.read(json, OrganisationEntry.class), EntryJson::write);
    }
}
