package care.dyad.intake;

import care.dyad.testing.HouseRules;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.util.stream.Stream;

class HouseRulesTest {

    @TestFactory
    Stream<DynamicTest> rulesOfTheHouse() {
        return HouseRules.testsOf("care.dyad.intake");
    }
}
