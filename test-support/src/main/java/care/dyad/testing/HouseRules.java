package care.dyad.testing;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import org.junit.jupiter.api.DynamicTest;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The seven rules of the house, as allow-lists, the same for every service. A rule about a room
 * that a service does not have passes; the self-test proves that each rule can fail.
 */
public final class HouseRules {

    private static final String[] EVERYWHERE = {"java..", "javax.crypto..", "org.jspecify.."};
    private static final String[] STEREOTYPES = {
        "org.springframework.stereotype", "org.springframework.transaction.annotation"
    };

    private HouseRules() {}

    /** The rules as tests of the production classes of a service. */
    public static Stream<DynamicTest> testsOf(String basePackage) {
        JavaClasses production =
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages(basePackage);
        return of(basePackage).entrySet().stream()
                .map(
                        rule ->
                                DynamicTest.dynamicTest(
                                        rule.getKey(), () -> rule.getValue().check(production)));
    }

    /** The rules by name, for the service with this base package. */
    public static Map<String, ArchRule> of(String basePackage) {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("the domain is plain Java", domain(basePackage));
        rules.put("a use case knows the domain and its ports", application(basePackage));
        Rooms.ADAPTERS.forEach(
                (room, libraries) ->
                        rules.put(
                                "room " + room + " uses its own outside world only",
                                adapter(basePackage, room, libraries)));
        rules.put("adapters are nobody's business", packagePrivate());
        rules.put("adapters do not know each other", strangers());
        rules.put("time comes from the Clock bean", time());
        rules.put("names are the field's words", names());
        return rules;
    }

    private static ArchRule domain(String base) {
        return onlyUses("domain", allowed(base, List.of("domain"), List.of()));
    }

    private static ArchRule application(String base) {
        return onlyUses(
                "application",
                allowed(base, List.of("domain", "application"), List.of(STEREOTYPES)));
    }

    private static ArchRule adapter(String base, String room, List<String> libraries) {
        var packages = new ArrayList<>(libraries);
        packages.addAll(List.of(STEREOTYPES));
        packages.add(base);
        return onlyUses(room, allowed(base, List.of("domain", "application", room), packages));
    }

    private static String[] allowed(String base, List<String> rooms, List<String> libraries) {
        return Stream.of(
                        Stream.of(EVERYWHERE),
                        rooms.stream().map(room -> base + ".." + room + ".."),
                        libraries.stream())
                .flatMap(packages -> packages)
                .toArray(String[]::new);
    }

    private static ArchRule onlyUses(String room, String[] packages) {
        return classes()
                .that()
                .resideInAPackage(".." + room + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(packages)
                .allowEmptyShould(true);
    }

    private static ArchRule packagePrivate() {
        return classes()
                .that()
                .resideInAnyPackage(Rooms.adapterPackages())
                .should()
                .notBePublic()
                .allowEmptyShould(true);
    }

    private static ArchRule strangers() {
        return classes()
                .that()
                .resideInAnyPackage(Rooms.adapterPackages())
                .should(notUseAnotherAdapter())
                .allowEmptyShould(true);
    }

    private static ArchCondition<JavaClass> notUseAnotherAdapter() {
        return new ArchCondition<>("not use another adapter") {
            @Override
            public void check(JavaClass adapter, ConditionEvents events) {
                adapter.getDirectDependenciesFromSelf().stream()
                        .filter(
                                d ->
                                        resideInAnyPackage(Rooms.adapterPackages())
                                                .and(
                                                        not(
                                                                resideInAPackage(
                                                                        adapter.getPackageName())))
                                                .test(d.getTargetClass()))
                        .forEach(
                                d ->
                                        events.add(
                                                SimpleConditionEvent.violated(
                                                        adapter, d.getDescription())));
            }
        };
    }

    private static ArchRule time() {
        return classes().should(notAskTheWallClock()).allowEmptyShould(true);
    }

    private static ArchCondition<JavaClass> notAskTheWallClock() {
        return new ArchCondition<>("ask no wall clock, and hold a Clock in application only") {
            @Override
            public void check(JavaClass one, ConditionEvents events) {
                one.getMethodCallsFromSelf().stream()
                        .filter(call -> isArgumentlessNow(call.getTarget()))
                        .forEach(call -> violated(one, call, events));
                if (resideInAnyPackage("..domain..").test(one)) {
                    one.getAccessesFromSelf().stream()
                            .filter(access -> access.getTargetOwner().isEquivalentTo(Clock.class))
                            .forEach(access -> violated(one, access, events));
                }
            }
        };
    }

    private static boolean isArgumentlessNow(AccessTarget.MethodCallTarget target) {
        return target.getName().equals("now")
                && target.getOwner().getPackageName().equals("java.time")
                && target.getRawParameterTypes().isEmpty();
    }

    private static void violated(JavaClass one, JavaAccess<?> access, ConditionEvents events) {
        events.add(SimpleConditionEvent.violated(one, access.getDescription()));
    }

    private static ArchRule names() {
        return noClasses()
                .should()
                .haveNameMatching(".*(Impl|Manager|Helper|Utils?|DTO|Dto|Repository|Service)$")
                .allowEmptyShould(true);
    }
}
