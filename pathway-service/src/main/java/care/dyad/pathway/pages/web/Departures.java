package care.dyad.pathway.pages.web;

import care.dyad.pathway.episodes.domain.DepartureReason;
import care.dyad.ui.FormField;

import java.util.Arrays;
import java.util.Optional;

/** Why an episode leaves a team. */
final class Departures {

    private static final String REASON = "reason";

    private Departures() {}

    static FormField reason(Posted posted, String label) {
        return posted.radios(
                REASON,
                label,
                null,
                Arrays.stream(DepartureReason.values())
                        .map(one -> posted.option(REASON, one.name(), words(one)))
                        .toList());
    }

    static Optional<DepartureReason> readReason(Posted posted) {
        return posted.one(DepartureReason.class, REASON, "Choose a reason");
    }

    private static String words(DepartureReason reason) {
        return switch (reason) {
            case OUT_OF_AREA -> "She lives outside the area";
            case OUTSIDE_WINDOW -> "Outside the stage or age that the team takes";
            case NEEDS_LESS -> "Less intense help is enough";
            case NEEDS_MORE -> "She needs more intense help";
            case NEEDS_OTHER_HELP -> "She needs another kind of help";
            case KNOWN_TO_ANOTHER_TEAM -> "Another team already cares for her";
            case NO_CAPACITY -> "The team has no capacity";
            case INFORMATION_INCOMPLETE -> "The information is not enough";
            case MOTHER_PREFERS -> "She prefers something else";
            case FAMILY_MOVED -> "The family moved";
        };
    }
}
