package org.caresport.referral;

import org.caresport.kit.testing.DeclaredProblems;
import org.junit.jupiter.api.Test;

class ProblemTypesTest {

    @Test
    void everyProblemIsDeclaredWithItsPageAndEveryPageIsOfAProblem() {
        DeclaredProblems.assertAreThoseOf("org.caresport.referral");
    }
}
