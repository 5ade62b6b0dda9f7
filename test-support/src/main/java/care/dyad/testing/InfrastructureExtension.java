package care.dyad.testing;

import care.dyad.launcher.infrastructure.Endpoints;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** Starts the infrastructure before the first test that wants it, and says where it is. */
final class InfrastructureExtension implements BeforeAllCallback, ParameterResolver {

    @Override
    public void beforeAll(ExtensionContext context) {
        Infrastructure infrastructure = Infrastructure.shared();
        Endpoints endpoints = infrastructure.endpoints();
        System.setProperty("DYAD_KAFKA", endpoints.kafka());
        System.setProperty("DYAD_SCHEMA_REGISTRY", endpoints.schemaRegistry());
        System.setProperty("DYAD_DATABASE_USER", endpoints.databaseUser());
        System.setProperty("DYAD_DATABASE_PASSWORD", endpoints.databasePassword());
        System.setProperty("DYAD_SMTP_HOST", endpoints.smtpHost());
        System.setProperty("DYAD_SMTP_PORT", Integer.toString(endpoints.smtpPort()));
        System.setProperty("DYAD_MAIL_API", endpoints.mailApi());
        String database = database(context);
        if (!database.isEmpty()) {
            System.setProperty("DYAD_DATABASE", infrastructure.database(database));
        }
    }

    private static String database(ExtensionContext context) {
        return AnnotationSupport.findAnnotation(
                        context.getRequiredTestClass(), WithInfrastructure.class)
                .map(WithInfrastructure::database)
                .orElse("");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Infrastructure.class || type == MailSink.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Infrastructure infrastructure = Infrastructure.shared();
        return parameter.getParameter().getType() == MailSink.class
                ? new MailSink(infrastructure.endpoints().mailApi())
                : infrastructure;
    }
}
