package care.dyad.system;

import care.dyad.testing.Infrastructure;
import care.dyad.testing.MailSink;

/** The four services, running, as somebody outside sees them. */
interface Dyad {

    /** What they run on. */
    Infrastructure infrastructure();

    /** Intake, as one who refers. */
    Api intake();

    /** Intake, as who keeps the system running. */
    Api ops();

    /** pathway-service, as a clinician. */
    Api pathway();

    /** What the mail server was given. */
    default MailSink mails() {
        return new MailSink(infrastructure().endpoints().mailApi());
    }
}
