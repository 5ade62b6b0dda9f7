package care.dyad.testing;

import org.junit.jupiter.api.extension.ExtendWith;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Runs the test with a real Chromium, which starts once for all tests of the JVM; a parameter of
 * type {@link Chromium} is resolved. Without Chromium on the path the test is skipped with a
 * message, and where the variable {@code CI} is set it fails.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(BrowserExtension.class)
public @interface WithBrowser {}
