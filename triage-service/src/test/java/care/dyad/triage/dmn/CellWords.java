package care.dyad.triage.dmn;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The cells of a decision table in words. */
final class CellWords {

    private record Phrase(Pattern pattern, String words) {

        Phrase(String pattern, String words) {
            this(Pattern.compile(pattern), words);
        }
    }

    /** {@code {}} is the label of the column; the first pattern that matches speaks. */
    private static final Phrase[] CONDITIONS = {
        new Phrase("true", "{}"),
        new Phrase("false", "not: {}"),
        new Phrase("null", "{} not sent"),
        new Phrase("not\\(null\\)", "{} given"),
        new Phrase("\\? != \\[\\]", "{}: any"),
        new Phrase("not\\(\"\"\\)", "{}: any"),
        new Phrase("(?:list contains\\(\\?, )?\"(\\w+)\"(?: in \\?|\\))", "{} includes $1"),
        new Phrase("not\\(\"(\\w+)\" in \\?\\)", "{} does not include $1"),
        new Phrase("\\[(\\S+?)\\.\\.(.+)\\]", "{} from $1 to $2"),
        new Phrase("\\[(.+?)\\.\\.(.+)\\)", "{} from $1 to below $2"),
        new Phrase("not\\(<= (.+)\\)", "{} above $1 or not sent"),
        new Phrase(">= (.+)", "{} $1 or more"),
        new Phrase("> (.+)", "{} above $1"),
        new Phrase("<= (.+)", "{} $1 or less"),
        new Phrase("< (.+)", "{} below $1"),
        new Phrase("not\\((\".+\")\\)", "{} is not $1"),
        new Phrase("(\".+\"|\\d+)", "{} is $1")
    };

    private static final Pattern LITERAL = Pattern.compile("\"([^\"]*)\"");

    private CellWords() {}

    /**
     * @param settings the value of each setting, by its name
     */
    static String condition(String label, String cell, Map<String, String> settings) {
        for (Phrase phrase : CONDITIONS) {
            Matcher matcher = phrase.pattern().matcher(cell.strip());
            if (matcher.matches()) {
                return plain(
                        matcher.replaceAll(
                                phrase.words().replace("{}", Matcher.quoteReplacement(label))),
                        settings);
            }
        }
        return label + " `" + cell + "`";
    }

    private static String plain(String words, Map<String, String> settings) {
        String plain = words.replace("\", \"", " or ").replace("\"", "");
        for (var setting : settings.entrySet()) {
            plain =
                    plain.replaceAll(
                            "(?i)settings\\." + setting.getKey(),
                            setting.getValue() + " (" + setting.getKey() + ")");
        }
        return plain;
    }

    /** The texts of a result, with its values as an ellipsis; what has no text stays code. */
    static String result(String cell) {
        String text = cell.strip().replaceAll("\\s+", " ");
        if (text.matches("null|true|false|\\d+")) {
            return text;
        }
        var words = new StringBuilder();
        Matcher literal = LITERAL.matcher(text);
        int end = 0;
        while (literal.find()) {
            words.append(literal.start() > end ? "…" : "").append(literal.group(1));
            end = literal.end();
        }
        words.append(end < text.length() ? "…" : "");
        return end == 0 ? "`" + text + "`" : words.toString().replaceAll("…+", "…");
    }
}
