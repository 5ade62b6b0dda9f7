package care.dyad.pathway.audit.schedule;

import care.dyad.pathway.audit.application.ForgetOldAccess;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import java.util.concurrent.TimeUnit;

/** Looks once a day of real time, beginning with the first hour of an instance. */
@Component
class DailyForgetting {

    private static final Logger log = LoggerFactory.getLogger(DailyForgetting.class);

    private final ForgetOldAccess forgetOldAccess;

    DailyForgetting(ForgetOldAccess forgetOldAccess) {
        this.forgetOldAccess = forgetOldAccess;
    }

    @Scheduled(initialDelay = 1, fixedRate = 24, timeUnit = TimeUnit.HOURS)
    void forget() {
        int forgotten = forgetOldAccess.forget();
        if (forgotten > 0) {
            log.info("{} rows of the access log were kept long enough and are removed", forgotten);
        }
    }
}
