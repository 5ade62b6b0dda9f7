package care.dyad.launcher.mail;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import jakarta.mail.MessagingException;

import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** The mail sink's process. */
public final class MailSinkMain {

    private static final String RECIPIENT = "sink";

    private MailSinkMain() {}

    /** Takes the port for SMTP and the port of the page. */
    public static void main(String[] args) throws IOException {
        var mailbox = new Mailbox();
        var setup = new ServerSetup(Integer.parseInt(args[0]), "localhost", "smtp");
        var greenMail = new GreenMail(setup);
        greenMail.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        greenMail.start();
        GreenMailUser user = greenMail.setUser(RECIPIENT, RECIPIENT);
        greenMail
                .getUserManager()
                .setMessageDeliveryHandler(
                        (message, recipient) -> delivered(mailbox, message, recipient, user));
        purgeEachMinute(greenMail);
        new MailServer(mailbox).listen(Integer.parseInt(args[1]));
    }

    /** GreenMail asks once for each recipient; the message is kept once, at the first. */
    private static GreenMailUser delivered(
            Mailbox mailbox, MovingMessage message, MailAddress recipient, GreenMailUser user)
            throws MessagingException, UserException {
        try {
            if (recipient.equals(message.getToAddresses().iterator().next())) {
                mailbox.add(message.getMessage());
            }
            return user;
        } catch (IOException e) {
            throw new MessagingException("the message cannot be read", e);
        }
    }

    /** GreenMail's own copies would fill the memory; ours are bounded. */
    private static void purgeEachMinute(GreenMail greenMail) {
        Executors.newSingleThreadScheduledExecutor()
                .scheduleWithFixedDelay(() -> purge(greenMail), 1, 1, TimeUnit.MINUTES);
    }

    private static void purge(GreenMail greenMail) {
        try {
            greenMail.purgeEmailFromAllMailboxes();
        } catch (FolderException e) {
            throw new IllegalStateException("the mail sink cannot empty its store", e);
        }
    }
}
