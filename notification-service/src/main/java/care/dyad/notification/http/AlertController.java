package care.dyad.notification.http;

import care.dyad.notification.application.Alerts;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;

/** What operations were alerted to. */
@RestController
class AlertController {

    private final Alerts alerts;

    AlertController(Alerts alerts) {
        this.alerts = alerts;
    }

    @GetMapping("/api/alerts")
    List<Alerts.Alert> latest() {
        return alerts.latest();
    }
}
