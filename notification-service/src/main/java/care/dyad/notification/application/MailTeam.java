package care.dyad.notification.application;

import care.dyad.notification.domain.TeamMail;
import care.dyad.notification.domain.Wording;

import org.springframework.stereotype.Component;

/** Puts a notice into words and hands it over as e-mail. */
@Component
class MailTeam {

    private final Wording wording;
    private final MailProvider mail;

    MailTeam(Wording wording, MailProvider mail) {
        this.wording = wording;
        this.mail = mail;
    }

    Handover send(TeamMail one) {
        return mail.handOver(one.id(), one.recipient(), wording.message(one));
    }
}
