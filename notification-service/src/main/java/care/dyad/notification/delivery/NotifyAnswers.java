package care.dyad.notification.delivery;

import care.dyad.notification.application.Handover;

import uk.gov.service.notify.NotificationClientException;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;

/**
 * What an error of GOV.UK Notify means. Only a bad address is final; a template or key that is
 * wrong is our set-up's fault, so it is tried until that is repaired.
 */
final class NotifyAnswers {

    private static final int BAD_REQUEST = 400;
    private static final int TOO_MANY = 429;

    /** Notify's limit is one by the minute. */
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private NotifyAnswers() {}

    static Handover handover(NotificationClientException failure) {
        if (failure.getCause() != null) {
            return unanswered(failure.getCause());
        }
        int status = failure.getHttpResult();
        String reason = "NOTIFY_" + status;
        if (status == BAD_REQUEST && isAboutTheAddress(failure)) {
            return new Handover.Refused(reason);
        }
        return status == TOO_MANY
                ? new Handover.SlowDown(reason, A_MINUTE)
                : new Handover.NotNow(reason);
    }

    private static Handover unanswered(Throwable cause) {
        return cause instanceof ConnectException || cause instanceof UnknownHostException
                ? new Handover.NotNow("CANNOT_CONNECT")
                : new Handover.Unanswered("NO_ANSWER");
    }

    private static boolean isAboutTheAddress(NotificationClientException failure) {
        return String.valueOf(failure.getMessage())
                .toLowerCase(Locale.ROOT)
                .contains("email_address");
    }
}
