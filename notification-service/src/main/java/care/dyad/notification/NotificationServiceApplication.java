package care.dyad.notification;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Tells teams what happened, once, and gives nothing away. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class NotificationServiceApplication {

    static {
        // The client of GOV.UK Notify has no settings for these. Java's connections repeat a POST
        // by themselves when the answer does not come, and wait for ever.
        System.setProperty("sun.net.http.retryPost", "false");
        System.setProperty("sun.net.client.defaultConnectTimeout", "5000");
        System.setProperty("sun.net.client.defaultReadTimeout", "15000");
    }

    /** Starts the service. */
    public static void main(String[] args) {
        SpringApplication.run(NotificationServiceApplication.class, args);
    }
}
