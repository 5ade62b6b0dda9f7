package care.dyad.triage;

import care.dyad.testing.HouseRules;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.util.stream.Stream;

class ArchitectureTest {

    @TestFactory
    Stream<DynamicTest> theHouseRulesHold() {
        return HouseRules.testsOf("care.dyad.triage");
    }
}
