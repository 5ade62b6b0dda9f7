package care.dyad.intake.web;

/** There is nothing under this address for this account. */
final class NoSuchPage extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoSuchPage() {
        super("no such page", null, false, false);
    }
}
