package care.dyad.launcher.replay;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The result of a replay as text. */
final class Report {

    private final StringBuilder text = new StringBuilder();

    private Report() {}

    static String of(JsonNode replay) {
        var report = new Report();
        JsonNode result = replay.path("result");
        report.summary(replay.path("ruleset"), result);
        report.moves(result);
        report.groups("area", result.path("areas"));
        report.groups("ethnic category", result.path("ethnicCategories"));
        report.equity(replay.path("equity"));
        report.line("hash     %s", result.path("hash").asString());
        report.line("took     %.1f s", result.path("tookMillis").asInt() / 1000.0);
        return report.text.toString();
    }

    private void summary(JsonNode rules, JsonNode result) {
        line(
                "ruleset  %s %s, SHA-256 %s",
                rules.path("name").asString(),
                rules.path("version").asString(),
                rules.path("hash").asString());
        line(
                "log      %,d decisions (a referral that was amended has one each time)",
                result.path("decisions").asInt());
        line(
                "         %d not readable %s, %d events of other types",
                result.path("unreadable").valueStream().mapToInt(JsonNode::asInt).sum(),
                result.path("unreadable"),
                result.path("otherEvents").asInt());
        line(
                "         the rules had failed on %d, and fail now on %d",
                result.path("failedBefore").asInt(), result.path("failedNow").asInt());
        line(
                "moves    %,d down, %,d sideways, %,d up; %,d stay",
                result.path("down").asInt(),
                result.path("sideways").asInt(),
                result.path("up").asInt(),
                result.path("unchanged").asInt());
    }

    private void moves(JsonNode result) {
        for (JsonNode move : result.path("moves")) {
            line("");
            line(
                    "%8d %-9s %s",
                    move.path("count").asInt(),
                    move.path("direction").asString().toLowerCase(Locale.ROOT),
                    course(move.path("from")));
            line("               -> %s", course(move.path("to")));
            line(
                    "                  rules: %s; for example %s",
                    rules(move), String.join(", ", texts(move.path("references"))));
        }
        int more = result.path("movesNotShown").asInt();
        if (more > 0) {
            line("         and %d kinds of move more", more);
        }
    }

    private static String course(JsonNode course) {
        List<String> pathways = texts(course.path("pathways"));
        return "%s %s %s (severity %s)"
                .formatted(
                        course.path("disposition").asString(),
                        course.path("priority").asString(),
                        pathways.isEmpty() ? "no pathway" : String.join(" + ", pathways),
                        course.path("severity").asString());
    }

    private static String rules(JsonNode move) {
        String gone = prefixed("-", move.path("noLonger"));
        String come = prefixed("+", move.path("matching"));
        return (gone + " " + come).strip();
    }

    private static String prefixed(String sign, JsonNode ids) {
        return texts(ids).stream().map(id -> sign + id).collect(Collectors.joining(" "));
    }

    private void groups(String by, JsonNode rows) {
        line("");
        if (rows.isEmpty()) {
            line("by %s: withheld, because small numbers could be worked out", by);
            return;
        }
        line(
                "%-16s %9s %9s %9s %9s %7s %7s",
                by, "decisions", "down", "sideways", "up", "%down", "%up");
        for (JsonNode row : rows) {
            line(
                    "%-16s %9s %9s %9s %9s %7s %7s",
                    row.path("code").asString(),
                    row.path("decisions").asString(),
                    row.path("down").asString(),
                    row.path("sideways").asString(),
                    row.path("up").asString(),
                    row.path("percentDown").asString(),
                    row.path("percentUp").asString());
        }
        line("* under 5, or hidden to protect another; the rest to the nearest 5");
    }

    private void equity(JsonNode equity) {
        line("");
        if (equity.isMissingNode()) {
            return;
        }
        String excess = equity.path("limit").asString();
        if (equity.path("passed").asBoolean()) {
            line(
                    "equity   passed: no group moves down by more than %s above the overall share",
                    excess);
        } else {
            line(
                    "equity   FAILED: moves down by more than %s above the overall share: %s",
                    excess, String.join(", ", texts(equity.path("exceeding"))));
        }
        List<String> notJudged = texts(equity.path("notJudged"));
        if (!notJudged.isEmpty()) {
            line("         too small to judge: %s", String.join(", ", notJudged));
        }
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    private void line(String format, Object... values) {
        text.append(format.formatted(values)).append('\n');
    }
}
