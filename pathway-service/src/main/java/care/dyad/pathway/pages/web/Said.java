package care.dyad.pathway.pages.web;

import care.dyad.pathway.pages.application.ReferralPage;
import care.dyad.pathway.pages.domain.Details;
import care.dyad.pathway.pages.domain.Details.Referrer;
import care.dyad.pathway.pages.domain.Details.SafeContact;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something that the referrer told. Personal data: it never prints itself.
 *
 * @param what it is about
 * @param text the words
 */
record Said(String what, String text) {

    static List<Said> of(ReferralPage referral) {
        Details details = referral.details();
        List<Said> said = new ArrayList<>();
        if (details != null) {
            add(said, "Reason for referral", details.reason());
            add(said, "Referred by", referrer(details.referrer()));
            add(said, "Home postcode", details.postcode());
        }
        boolean agreed = referral.circumstances().consentToShareWithVcse();
        add(said, "Sharing with link work", agreed ? "She agreed" : "She did not agree");
        return said;
    }

    /** How she can be reached; what is not said is not safe. */
    static List<Said> contact(Details details) {
        SafeContact contact = details.contact();
        List<Said> said = new ArrayList<>();
        add(
                said,
                "Safe ways",
                contact.channels().isEmpty()
                        ? "None is known: ask the referrer"
                        : contact.channels().stream()
                                .map(Words::plain)
                                .collect(Collectors.joining(", ")));
        add(said, "Telephone", contact.phone());
        add(said, "Voicemail", contact.voicemail() ? "May be left" : "Leave none");
        add(said, "E-mail", contact.email());
        add(said, "Mind", contact.note());
        return said;
    }

    private static String referrer(Referrer referrer) {
        return Stream.of(
                        referrer.name(),
                        Words.plain(referrer.role()),
                        referrer.organisation(),
                        referrer.phone(),
                        referrer.email())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    private static void add(List<Said> said, String what, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            said.add(new Said(what, text));
        }
    }

    @Override
    public String toString() {
        return "Said[" + what + ", masked]";
    }
}
