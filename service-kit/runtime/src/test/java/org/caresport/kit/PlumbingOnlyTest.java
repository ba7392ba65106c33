package org.caresport.kit;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlumbingOnlyTest {

    /** Without "broker": Kafka has one, too. */
    private static final List<String> DOMAIN_WORDS = List.of(
            "referral", "patient", "activity", "matching", "enrolment", "waitlist", "participation", "fhir", "bsn");

    private final JavaClasses kit = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.caresport.kit");

    @Test
    void noDomainWordIsInTheKit() {
        noClasses()
                .should(ArchConditions.be(describe("named with a domain word", PlumbingOnlyTest::hasDomainWord)))
                .check(kit);
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching("org.caresport.kit.(*)..").should().beFreeOfCycles().check(kit);
    }

    private static boolean hasDomainWord(JavaClass type) {
        return Stream.concat(
                        Stream.of(type.getSimpleName()),
                        type.getMembers().stream().map(JavaMember::getName))
                .map(name -> name.toLowerCase(Locale.ROOT))
                .anyMatch(name -> DOMAIN_WORDS.stream().anyMatch(name::contains));
    }
}
