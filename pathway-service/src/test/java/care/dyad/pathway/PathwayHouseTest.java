package care.dyad.pathway;

import care.dyad.testing.HouseRules;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.util.stream.Stream;

class PathwayHouseTest {

    @TestFactory
    Stream<DynamicTest> keepsTheRulesOfTheHouse() {
        return HouseRules.testsOf("care.dyad.pathway");
    }
}
