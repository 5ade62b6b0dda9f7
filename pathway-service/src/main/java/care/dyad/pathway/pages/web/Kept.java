package care.dyad.pathway.pages.web;

import jakarta.servlet.http.HttpSession;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The latest few things of a kind, kept in the session under random ids, so that nothing about a
 * person stands in an address.
 */
final class Kept<T extends Serializable> {

    /** What was searched for. */
    static final Kept<String> SEARCHES = new Kept<>(String.class);

    /** What became of assigning many at once. */
    static final Kept<Assignments> ASSIGNMENTS = new Kept<>(Assignments.class);

    private static final int MOST = 10;

    private final Class<T> type;

    private Kept(Class<T> type) {
        this.type = type;
    }

    private static final class Latest extends LinkedHashMap<UUID, Serializable>
            implements Serializable {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Serializable> eldest) {
            return size() > MOST;
        }
    }

    /** Keeps a thing and answers its id. */
    UUID keep(HttpSession session, T thing) {
        UUID id = UUID.randomUUID();
        Latest latest = latest(session);
        synchronized (latest) {
            latest.put(id, thing);
        }
        session.setAttribute(name(), latest);
        return id;
    }

    /** The thing with an id; empty when it was forgotten. */
    Optional<T> find(HttpSession session, UUID id) {
        Latest latest = latest(session);
        synchronized (latest) {
            return Optional.ofNullable(latest.get(id)).map(type::cast);
        }
    }

    private Latest latest(HttpSession session) {
        return session.getAttribute(name()) instanceof Latest kept ? kept : new Latest();
    }

    private String name() {
        return Kept.class.getName() + "." + type.getSimpleName();
    }
}
