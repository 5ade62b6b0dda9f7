package care.dyad.notification.delivery;

import care.dyad.notification.application.Handover;

import jakarta.mail.MessagingException;

import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.regex.Pattern;

/**
 * What a failure to send over an open connection means. Only a permanent refusal of the address
 * itself is final (RFC 5321 4.2.1: replies 500 to 599). A refusal by policy (RFC 3463: 5.7.x, as
 * for a relay that is not open) is our set-up's fault, so it is tried until that is repaired.
 */
final class SmtpReplies {

    private static final Pattern BY_POLICY = Pattern.compile("^5\\d\\d[ -]5\\.7\\.");
    private static final int PERMANENT = 500;

    /** The whole server wants to be left alone (RFC 5321 3.8). */
    private static final int SHUTTING_DOWN = 421;

    private static final Duration BREATH = Duration.ofSeconds(30);

    private SmtpReplies() {}

    static Handover handover(MessagingException failure) {
        Handover last = new Handover.Unanswered("NO_ANSWER");
        for (Exception e = failure; e != null; e = next(e)) {
            switch (e) {
                case SMTPAddressFailedException refused -> {
                    return address(refused);
                }
                case SMTPSenderFailedException refused -> {
                    return notNow(refused.getReturnCode());
                }
                case SMTPSendFailedException refused when refused.getReturnCode() > 0 ->
                        last = notNow(refused.getReturnCode());
                default -> {}
            }
        }
        return last;
    }

    private static @Nullable Exception next(Exception failure) {
        return failure instanceof MessagingException e ? e.getNextException() : null;
    }

    private static Handover address(SMTPAddressFailedException refusal) {
        int code = refusal.getReturnCode();
        boolean policy = BY_POLICY.matcher(String.valueOf(refusal.getMessage())).find();
        return code >= PERMANENT && !policy ? new Handover.Refused("SMTP_" + code) : notNow(code);
    }

    /** A negative code stands for a connection that broke. */
    private static Handover notNow(int code) {
        if (code == SHUTTING_DOWN) {
            return new Handover.SlowDown("SMTP_" + code, BREATH);
        }
        return new Handover.NotNow(code > 0 ? "SMTP_" + code : "CONNECTION_LOST");
    }
}
