package care.dyad.notification;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.notification.application.MailProvider;
import care.dyad.notification.application.WebhookProvider;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.Predefined;
import com.tngtech.archunit.lang.ArchRule;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Nothing leaves but through the check. Each rule is shown red on a planted way round it. */
class ChokePointTest {

    private static final String BASE = "care.dyad.notification";
    private static final String CHECK = BASE + ".application.HandOverSafely";

    /** Who speaks to the outside world, and with what. */
    private static final Map<String, List<String>> SPEAKERS =
            Map.of(
                    "SmtpMail", List.of("jakarta.mail.Transport", "org.springframework.mail"),
                    "HttpWebhooks", List.of("org.apache.hc.client5.http.classic.methods"),
                    "NotifyEmails", List.of("uk.gov.service.notify.SendEmailResponse"));

    private static final JavaClasses PRODUCTION =
            new ClassFileImporter()
                    .withImportOption(Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages(BASE);

    private static final JavaClasses PLANTED =
            new ClassFileImporter().importPackages(BASE + ".planted");

    @TestFactory
    Stream<DynamicTest> nothingLeavesButThroughTheCheck() {
        return rules().entrySet().stream()
                .map(
                        rule ->
                                DynamicTest.dynamicTest(
                                        rule.getKey(), () -> rule.getValue().check(PRODUCTION)));
    }

    @TestFactory
    Stream<DynamicTest> everyWayRoundItIsFound() {
        return Stream.of(
                        "only the check calls a mail provider",
                        "only the check calls a webhook provider",
                        "nobody opens connections by hand")
                .map(
                        rule ->
                                DynamicTest.dynamicTest(
                                        rule, () -> assertThat(violates(rule)).isTrue()));
    }

    private static boolean violates(String rule) {
        return Objects.requireNonNull(rules().get(rule)).evaluate(PLANTED).hasViolation();
    }

    private static Map<String, ArchRule> rules() {
        return Map.of(
                "only the check calls a mail provider", onlyTheCheckCalls(MailProvider.class),
                "only the check calls a webhook provider", onlyTheCheckCalls(WebhookProvider.class),
                "nobody opens connections by hand", nobodyOpensConnections(),
                "SMTP is spoken in one place", onlyOneSpeaks("SmtpMail"),
                "HTTP is called in one place", onlyOneSpeaks("HttpWebhooks"),
                "GOV.UK Notify is called in one place", onlyOneSpeaks("NotifyEmails"),
                "nobody knows who speaks", nobodyKnowsWhoSpeaks());
    }

    private static ArchRule onlyTheCheckCalls(Class<?> provider) {
        DescribedPredicate<JavaCall<?>> handsOver =
                target(name("handOver"))
                        .and(target(owner(JavaClass.Predicates.assignableTo(provider))));
        return noClasses()
                .that()
                .doNotHaveFullyQualifiedName(CHECK)
                .should()
                .callCodeUnitWhere(handsOver);
    }

    private static ArchRule nobodyOpensConnections() {
        return noClasses()
                .should()
                .dependOnClassesThat(
                        named(
                                List.of(
                                        "java.net.Socket",
                                        "java.net.URLConnection",
                                        "java.net.HttpURLConnection",
                                        "java.net.http",
                                        "java.nio.channels.SocketChannel",
                                        "org.springframework.web.client",
                                        "org.springframework.mail.MailSender")));
    }

    private static ArchRule onlyOneSpeaks(String speaker) {
        return noClasses()
                .that()
                .doNotHaveFullyQualifiedName(BASE + ".delivery." + speaker)
                .should()
                .dependOnClassesThat(named(SPEAKERS.getOrDefault(speaker, List.of())));
    }

    /** Not by their own names either, so that the rules about the ports are about everything. */
    private static ArchRule nobodyKnowsWhoSpeaks() {
        return noClasses()
                .should()
                .dependOnClassesThat(
                        describe(
                                "speak to the outside world",
                                one -> SPEAKERS.containsKey(one.getSimpleName())))
                .allowEmptyShould(true);
    }

    private static DescribedPredicate<JavaClass> named(List<String> prefixes) {
        return describe(
                "are " + prefixes, one -> prefixes.stream().anyMatch(one.getName()::startsWith));
    }
}
