package care.dyad.pathway.directory.domain;

/** One entry of the directory, whatever it is, as it is kept and its history is told. */
public sealed interface DirectoryEntry {

    /** What tells the entry apart from all others. */
    String id();

    /** A service that referrals go to. */
    record Listed(ServiceEntry service) implements DirectoryEntry {

        @Override
        public String id() {
            return service.contact().id();
        }
    }

    /** The catch-all for emergencies. */
    record CatchAll(OnCall onCall) implements DirectoryEntry {

        @Override
        public String id() {
            return onCall.contact().id();
        }
    }

    /** Who looks at referrals under review. */
    record Desk(Contact contact) implements DirectoryEntry {

        @Override
        public String id() {
            return contact.id();
        }
    }

    /** Whether the directory is an example that nobody confirmed. */
    record Mark(boolean illustrative) implements DirectoryEntry {

        /** No id of a contact is written like this. */
        @Override
        public String id() {
            return "*";
        }
    }
}
