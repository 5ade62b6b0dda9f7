package care.dyad.notification;

import care.dyad.testing.HouseRules;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.util.stream.Stream;

class NotificationHouseRulesTest {

    @TestFactory
    Stream<DynamicTest> keepsTheRulesOfTheHouse() {
        return HouseRules.testsOf("care.dyad.notification");
    }
}
