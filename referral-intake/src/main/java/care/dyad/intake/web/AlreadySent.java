package care.dyad.intake.web;

import java.util.UUID;

/** The draft was sent before. */
final class AlreadySent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final UUID draft;

    AlreadySent(UUID draft) {
        super("the draft was sent before", null, false, false);
        this.draft = draft;
    }

    UUID draft() {
        return draft;
    }
}
