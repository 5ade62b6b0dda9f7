package care.dyad.launcher.infrastructure;

import care.dyad.launcher.mail.MailSinkMain;

import java.util.List;

/** A mail server that keeps what it is given and delivers nowhere, with a page that shows it. */
record MailSink(Folders folders, Ports ports) implements Part {

    @Override
    public String name() {
        return "mail";
    }

    String api() {
        return "http://localhost:" + ports.mailPage() + "/api/messages";
    }

    @Override
    public List<String> command() {
        return Java.command(
                "-Xmx96m",
                "-cp",
                Java.classPath(folders),
                MailSinkMain.class.getName(),
                Integer.toString(ports.smtp()),
                Integer.toString(ports.mailPage()));
    }

    @Override
    public boolean healthy() {
        return Probes.ok(ports.mailPage(), "/api/messages?limit=1") && Probes.greets(ports.smtp());
    }
}
