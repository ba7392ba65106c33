package org.caresport.kit.testing.openapi;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.core.Response;

/** An endpoint says by its return type what it answers: the record, or a {@code RestResponse} of it. */
public final class AnswersOfEndpoints {

    private AnswersOfEndpoints() {}

    /** Fails on an endpoint in these packages that returns a bare {@code Response}. */
    public static void assertHaveTheirType(String packages) {
        methods()
                .that()
                .areAnnotatedWith(GET.class)
                .or()
                .areAnnotatedWith(POST.class)
                .or()
                .areAnnotatedWith(PUT.class)
                .or()
                .areAnnotatedWith(PATCH.class)
                .or()
                .areAnnotatedWith(DELETE.class)
                .should()
                .notHaveRawReturnType(Response.class)
                .because("the API document is made of what an endpoint returns")
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages(packages));
    }
}
