package care.dyad.pathway.pages.domain;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What the referrer told. Personal data: it never prints itself.
 *
 * @param person who it is about
 * @param contact how the mother can be reached safely
 * @param referrer who referred
 * @param postcode where she lives; null when not known
 * @param reason the referrer's words; null for those who may not read them
 * @param safeguarding what the referrer wrote about safeguarding; null without any, and for those
 *     who may not read it
 */
public record Details(
        Person person,
        SafeContact contact,
        Referrer referrer,
        @Nullable String postcode,
        @Nullable String reason,
        @Nullable String safeguarding) {

    /**
     * How the mother can be reached safely.
     *
     * @param channels codes of the channels that she agreed to
     * @param voicemail whether a voicemail may be left
     * @param note what else to mind; null when nothing
     * @param phone her number; null when not known
     * @param email her address; null when not known
     */
    public record SafeContact(
            List<String> channels,
            boolean voicemail,
            @Nullable String note,
            @Nullable String phone,
            @Nullable String email) {

        public SafeContact {
            channels = List.copyOf(channels);
        }

        @Override
        public String toString() {
            return "SafeContact[masked]";
        }
    }

    /**
     * Who referred.
     *
     * @param role code of the role
     * @param name null when not known
     * @param organisation null when not known
     * @param phone null when not known
     * @param email null when not known
     */
    public record Referrer(
            String role,
            @Nullable String name,
            @Nullable String organisation,
            @Nullable String phone,
            @Nullable String email) {

        @Override
        public String toString() {
            return "Referrer[masked]";
        }
    }

    /** What a link worker needs: no history and no safeguarding. */
    public Details forLinkWork() {
        return new Details(person, contact, referrer, postcode, null, null);
    }

    @Override
    public String toString() {
        return "Details[masked]";
    }
}
