package care.dyad.pathway.pages.web;

import jakarta.servlet.http.HttpSession;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What was searched for, kept in the session, so that no name stands in an address. */
final class Searches {

    private static final int KEPT = 10;

    private Searches() {}

    /** The latest few searches of a session. */
    private static final class Latest extends LinkedHashMap<UUID, String> implements Serializable {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, String> eldest) {
            return size() > KEPT;
        }
    }

    /** Keeps a search and answers its id. */
    static UUID keep(HttpSession session, String text) {
        UUID id = UUID.randomUUID();
        Latest searches = latest(session);
        synchronized (searches) {
            searches.put(id, text);
        }
        session.setAttribute(Searches.class.getName(), searches);
        return id;
    }

    /** The text of a search; empty when it was forgotten. */
    static Optional<String> text(HttpSession session, UUID id) {
        Latest searches = latest(session);
        synchronized (searches) {
            return Optional.ofNullable(searches.get(id));
        }
    }

    private static Latest latest(HttpSession session) {
        return session.getAttribute(Searches.class.getName()) instanceof Latest kept
                ? kept
                : new Latest();
    }
}
