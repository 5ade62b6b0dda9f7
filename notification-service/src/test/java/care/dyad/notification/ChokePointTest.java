package care.dyad.notification;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameStartingWith;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.regex.Pattern.quote;

import care.dyad.notification.application.MailProvider;
import care.dyad.notification.application.WebhookProvider;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.Predefined;
import com.tngtech.archunit.lang.ArchRule;

import org.apache.hc.client5.http.classic.HttpClient;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import uk.gov.service.notify.NotificationClientApi;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Nothing leaves but through the check. Each rule is shown red on a planted way round it. */
class ChokePointTest {

    private static final String BASE = "care.dyad.notification";
    private static final String CHECK = BASE + ".application.HandOverSafely";

    /** Who speaks to the outside world. */
    private static final Set<String> SPEAKERS = Set.of("SmtpMail", "HttpWebhooks", "NotifyEmails");

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
        return rules().entrySet().stream()
                .map(
                        rule ->
                                DynamicTest.dynamicTest(
                                        rule.getKey(),
                                        () -> assertThat(isBroken(rule.getValue())).isTrue()));
    }

    private static boolean isBroken(ArchRule rule) {
        return rule.evaluate(PLANTED).hasViolation();
    }

    private static Map<String, ArchRule> rules() {
        return Map.of(
                "only the check calls a mail provider", onlyTheCheckCalls(MailProvider.class),
                "only the check calls a webhook provider", onlyTheCheckCalls(WebhookProvider.class),
                "nobody opens connections by hand", nobodyOpensConnections(),
                "SMTP is spoken in one place", onlySmtpMailSpeaksSmtp(),
                "HTTP is called in one place",
                        onlyOneCalls("HttpWebhooks", HttpClient.class, "execute"),
                "GOV.UK Notify is called in one place",
                        onlyOneCalls("NotifyEmails", NotificationClientApi.class, "send"),
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
                                        "org.apache.hc.client5.http.async",
                                        "org.apache.hc.client5.http.fluent",
                                        "java.net.HttpURLConnection",
                                        "java.net.http",
                                        "java.nio.channels.SocketChannel",
                                        "org.springframework.web.client",
                                        "org.springframework.mail.MailSender")));
    }

    private static ArchRule onlySmtpMailSpeaksSmtp() {
        return noClasses()
                .that()
                .haveNameNotMatching(quote(BASE + ".delivery.Smtp") + "(Mail|Connections(\\$.+)?)")
                .should()
                .dependOnClassesThat(
                        named(List.of("jakarta.mail.Transport", "org.springframework.mail")));
    }

    private static ArchRule onlyOneCalls(String speaker, Class<?> client, String verb) {
        DescribedPredicate<JavaCall<?>> speaks =
                target(nameStartingWith(verb))
                        .and(target(owner(JavaClass.Predicates.assignableTo(client))));
        return noClasses()
                .that()
                .doNotHaveFullyQualifiedName(BASE + ".delivery." + speaker)
                .should()
                .callCodeUnitWhere(speaks);
    }

    /** Not by their own names either, so that the rules about the ports are about everything. */
    private static ArchRule nobodyKnowsWhoSpeaks() {
        return noClasses()
                .should()
                .dependOnClassesThat(
                        describe(
                                "speak to the outside world",
                                one -> SPEAKERS.contains(one.getSimpleName())));
    }

    private static DescribedPredicate<JavaClass> named(List<String> prefixes) {
        return describe(
                "are " + prefixes, one -> prefixes.stream().anyMatch(one.getName()::startsWith));
    }
}
