package care.dyad.launcher.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The messages that were received, newest first; the oldest give way when there are too many. */
final class Mailbox {

    static final int KEPT = 20_000;

    private final Deque<Mail> newestFirst = new ArrayDeque<>();
    private long received;

    synchronized void add(MimeMessage message) throws MessagingException, IOException {
        newestFirst.addFirst(Mail.of(++received, message));
        if (newestFirst.size() > KEPT) {
            newestFirst.removeLast();
        }
    }

    synchronized List<Mail> newest(int limit) {
        return newestFirst.stream().limit(limit).toList();
    }

    synchronized void clear() {
        newestFirst.clear();
    }
}
