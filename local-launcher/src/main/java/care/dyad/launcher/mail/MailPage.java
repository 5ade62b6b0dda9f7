package care.dyad.launcher.mail;

import java.util.List;
import java.util.stream.Collectors;

/** The page that shows the newest messages. It has no script, and everything in it is escaped. */
final class MailPage {

    static final int SHOWN = 200;

    private MailPage() {}

    static String of(List<Mail> messages) {
        return """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Mail sink</title>
        <link rel="icon" href="data:,">
        <style>
        body { font-family: sans-serif; line-height: 1.5; max-width: 50rem; margin: 2rem auto; padding: 0 1rem; color: #212b32; }
        article { border-top: 1px solid #aeb7bd; padding: 1rem 0; }
        h2 { font-size: 1.1rem; margin: 0; }
        dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 1rem; margin: .5rem 0; }
        dd { margin: 0; overflow-wrap: anywhere; }
        pre { background: #f0f4f5; padding: 1rem; white-space: pre-wrap; overflow-wrap: anywhere; }
        </style>
        </head>
        <body>
        <main>
        <h1>Mail sink</h1>
        %s
        </main>
        </body>
        </html>
        """
                .formatted(messages.isEmpty() ? EMPTY : list(messages));
    }

    private static final String EMPTY =
            """
            <p>No message yet. What the services send arrives here and goes nowhere else.
            Reload the page to look again.</p>\
            """;

    private static String list(List<Mail> messages) {
        return messages.stream().map(MailPage::article).collect(Collectors.joining("\n"));
    }

    private static String article(Mail mail) {
        return """
        <article>
        <h2>%s</h2>
        <dl>
        <dt>To</dt><dd>%s</dd>
        <dt>From</dt><dd>%s</dd>
        <dt>Date</dt><dd>%s</dd>
        <dt>Message-ID</dt><dd>%s</dd>
        </dl>
        <pre>%s</pre>
        </article>\
        """
                .formatted(
                        escaped(mail.subject()),
                        escaped(mail.to()),
                        escaped(mail.from()),
                        escaped(mail.date()),
                        escaped(mail.messageId()),
                        escaped(mail.body()));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
