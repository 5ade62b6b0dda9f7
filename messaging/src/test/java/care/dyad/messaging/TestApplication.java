package care.dyad.messaging;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** A service that does nothing but use messaging. */
@SpringBootApplication
class TestApplication {}
