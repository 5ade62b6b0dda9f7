package care.dyad.pathway.pages.web;

import care.dyad.pathway.audit.domain.AccessKind;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/** Accesses in words. */
final class Accesses {

    private Accesses() {}

    static String words(AccessKind kind, @Nullable String detail) {
        return switch (kind) {
            case LISTED -> "Shown in a list";
            case OPENED -> "Opened";
            case CHANGED -> detail == null ? "Changed" : "Recorded: " + plain(detail);
            case BROKE_GLASS -> "Opened by another team, with a reason";
            case READ_BY_API -> "Read through the API";
            case SENT_BY_API -> "Changed through the API";
        };
    }

    private static String plain(String detail) {
        return detail.replace('-', ' ').toLowerCase(Locale.UK);
    }
}
