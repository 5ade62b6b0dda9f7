package care.dyad.testing;

import org.junit.jupiter.api.extension.ExtendWith;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Runs the test against real Kafka, schema registry, PostgreSQL and mail sink, which start once for
 * all tests of the JVM. Stands above {@code @SpringBootTest}: it sets the system properties {@code
 * DYAD_KAFKA}, {@code DYAD_SCHEMA_REGISTRY}, {@code DYAD_DATABASE}, {@code DYAD_DATABASE_USER},
 * {@code DYAD_DATABASE_PASSWORD}, {@code DYAD_SMTP_HOST}, {@code DYAD_SMTP_PORT} and {@code
 * DYAD_MAIL_API} that a service's settings refer to. A parameter of type {@link Infrastructure} or
 * {@link MailSink} is resolved.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(InfrastructureExtension.class)
public @interface WithInfrastructure {

    /** The database that {@code DYAD_DATABASE} names; none when empty. */
    String database() default "";
}
