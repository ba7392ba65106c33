package org.caresport.kit.testing.house;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Whether a module keeps to the house. Its test extends this, says which of its rooms are what, and adds what it alone holds. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class HouseInspection {

    /** The module's code, without that of its tests. */
    protected final JavaClasses code;

    private final House house;

    protected HouseInspection(House house) {
        this.house = house;
        this.code = house.code();
    }

    @TestFactory
    Stream<DynamicTest> theRulesOfTheHouseHold() {
        return house.rules().stream().map(rule -> dynamicTest(rule.getDescription(), () -> rule.check(code)));
    }
}
