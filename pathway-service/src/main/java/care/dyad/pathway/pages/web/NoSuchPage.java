package care.dyad.pathway.pages.web;

/** There is nothing under this address for this account. */
final class NoSuchPage extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoSuchPage() {
        super("no such page", null, false, false);
    }
}
