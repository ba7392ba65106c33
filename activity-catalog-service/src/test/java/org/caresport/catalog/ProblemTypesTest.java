package org.caresport.catalog;

import org.caresport.kit.testing.DeclaredProblems;
import org.junit.jupiter.api.Test;

class ProblemTypesTest {

    @Test
    void everyProblemIsDeclaredWithItsPageAndEveryPageIsOfAProblem() {
        DeclaredProblems.assertAreThoseOf("org.caresport.catalog");
    }
}
