package care.dyad.intake.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Why a referral is where it is, in words for its referrer. */
final class PlainReasons {

    private static final Map<String, String> WORDS =
            Map.ofEntries(
                    Map.entry("AMBIGUOUS_AREA", "we cannot tell where she lives"),
                    Map.entry("INFORMATION_MISSING", "something is missing to decide by"),
                    Map.entry("RISK_ITEM", "an answer about risk"),
                    Map.entry("RISK_ITEM_MISSING", "a score came without its answer about risk"),
                    Map.entry("UPPER_MODERATE", "a score between two services"),
                    Map.entry("COMPLEXITY", "circumstances that need a closer look"),
                    Map.entry("NOT_ELIGIBLE", "outside the usual criteria"),
                    Map.entry("NO_CONSENT_TO_SHARE_WITH_VCSE", "she has not agreed to link work"),
                    Map.entry("NO_SERVICE", "no service for her area, age or stage"),
                    Map.entry("OUTSIDE_ENGLAND", "she lives outside England"),
                    Map.entry("TRIAGE_FAILED", "the rules could not decide"),
                    Map.entry("UNKNOWN_SYMBOL", "an answer that we do not know"),
                    Map.entry("PAST_SECOND_BIRTHDAY", "the child is 2 or older"),
                    Map.entry("UNDER_16", "she is younger than 16"),
                    Map.entry("REFERRER_NOT_ACCEPTED", "it has to come from somebody else"),
                    Map.entry("NO_CONSENT", "she has not agreed to the referral"),
                    Map.entry("NO_SERVICE_IN_AREA", "none in her area"),
                    Map.entry("FULL", "those in her area are full"),
                    Map.entry("CLOSED", "those in her area are not open"),
                    Map.entry("OUTSIDE_WINDOW", "those in her area do not take this age or stage"),
                    Map.entry("SPECIALIST_PERINATAL", "specialist perinatal care"),
                    Map.entry("PARENT_INFANT", "parent-infant work"),
                    Map.entry("VCSE_LINK_WORK", "link work"));

    private PlainReasons() {}

    static String of(String code) {
        return Objects.requireNonNullElseGet(
                WORDS.get(code), () -> code.toLowerCase(Locale.UK).replace('_', ' '));
    }

    /** After a colon; nothing when there is none. */
    static String of(List<String> codes) {
        return codes.isEmpty()
                ? ""
                : codes.stream().map(PlainReasons::of).collect(Collectors.joining(", ", ": ", ""));
    }
}
