package care.dyad.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.util.stream.Stream;

/** A rule that cannot fail proves nothing: each is shown green on good code and red on bad. */
class HouseRulesTest {

    private static final JavaClasses GOOD =
            new ClassFileImporter()
                    .importPackages("care.dyad.planted.domain", "care.dyad.planted.application");

    private static final JavaClasses BAD =
            new ClassFileImporter().importPackages("care.dyad.planted.bad");

    @TestFactory
    Stream<DynamicTest> everyRuleIsGreenOnGoodCode() {
        return rules("care.dyad.planted", GOOD, false);
    }

    @TestFactory
    Stream<DynamicTest> everyRuleIsRedOnAPlantedViolation() {
        return rules("care.dyad.planted.bad", BAD, true);
    }

    private static Stream<DynamicTest> rules(String base, JavaClasses classes, boolean red) {
        return HouseRules.of(base).entrySet().stream()
                .map(rule -> test(rule.getKey(), rule.getValue(), classes, red));
    }

    private static DynamicTest test(String name, ArchRule rule, JavaClasses classes, boolean red) {
        return DynamicTest.dynamicTest(
                name, () -> assertThat(rule.evaluate(classes).hasViolation()).isEqualTo(red));
    }
}
