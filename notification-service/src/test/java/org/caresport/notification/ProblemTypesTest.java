package org.caresport.notification;

import org.caresport.kit.testing.DeclaredProblems;
import org.junit.jupiter.api.Test;

class ProblemTypesTest {

    @Test
    void everyProblemIsDeclaredWithItsPageAndEveryPageIsOfAProblem() {
        DeclaredProblems.assertAreThoseOf("org.caresport.notification");
    }
}
