package care.dyad.held;

import static care.dyad.ui.PlainTime.count;

import java.time.Duration;
import java.util.Locale;

/** What machines say about held events, in words. */
final class HeldWords {

    private HeldWords() {}

    /** Why an event is held. */
    static String reason(String code) {
        return switch (code) {
            case "FAILED_IN_CODE" -> "Our code failed at it";
            case "REFUSED_BY_DATABASE" -> "The database refused it";
            case "BEHIND_ANOTHER" -> "It waits behind another";
            case "NOBODY_LISTENS" -> "This version does not read its topic";
            case "SOMETHING_AWAY" -> "Something that it needs did not answer";
            default -> "It cannot be read: " + plain(code);
        };
    }

    /** What to do about an event that is held for a reason. */
    static String advice(String code) {
        return switch (code) {
            case "FAILED_IN_CODE", "REFUSED_BY_DATABASE" ->
                    "Have the fault mended where it failed, then see what a replay would do, and"
                            + " replay.";
            case "BEHIND_ANOTHER" ->
                    "Nothing is wrong with it. Look after the first event of its line.";
            case "NOBODY_LISTENS" -> "Run the version that reads its topic, or discard it.";
            case "SOMETHING_AWAY" -> "Replay it when everything is up again.";
            default ->
                    "Find out who published it. Replay it when this version can read it, or"
                            + " discard it.";
        };
    }

    /** What a replay did. */
    static String did(String effect) {
        return switch (effect) {
            case "HANDLED" -> "It took effect.";
            case "REPEATED" -> "It had been handled before, so nothing was done.";
            default -> "It means nothing to this service, so nothing was done.";
        };
    }

    /** What a replay would do. */
    static String would(String effect) {
        return switch (effect) {
            case "HANDLED" -> "It would take effect.";
            case "REPEATED" -> "It has been handled before, so nothing would be done.";
            default -> "It means nothing to this service, so nothing would be done.";
        };
    }

    /** What was done to an event. */
    static String step(String kind) {
        return switch (kind) {
            case "HELD" -> "Put aside";
            case "SHOWN" -> "Looked at";
            case "PREVIEWED" -> "Looked at what a replay would do";
            case "REPLAYED" -> "Replayed";
            case "REPLAY_FAILED" -> "Replayed, and failed again";
            default -> "Discarded";
        };
    }

    /** What became of an event. */
    static String state(String state) {
        return switch (state) {
            case "HELD" -> "Held";
            case "REPLAYED" -> "Replayed";
            default -> "Discarded";
        };
    }

    /** How long something has been so. */
    static String age(Duration age) {
        if (age.toDays() > 1) {
            return count(age.toDays(), "day");
        }
        if (age.toHours() > 0) {
            return count(age.toHours(), "hour");
        }
        return age.toMinutes() > 0 ? count(age.toMinutes(), "minute") : "Under a minute";
    }

    /** The name of an event's type without its package. */
    static String type(String fullName) {
        return fullName.isEmpty() ? "Not known" : fullName.substring(fullName.lastIndexOf('.') + 1);
    }

    private static String plain(String code) {
        return code.replace('_', ' ').toLowerCase(Locale.UK);
    }
}
