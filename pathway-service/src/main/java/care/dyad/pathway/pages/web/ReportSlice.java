package care.dyad.pathway.pages.web;

import care.dyad.pathway.directory.domain.Pathway;
import care.dyad.pathway.directory.domain.ReferrerRole;
import care.dyad.pathway.reports.domain.Breakdown;
import care.dyad.pathway.reports.domain.ReportRow;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/**
 * Which rows of a report are shown.
 *
 * @param by the breakdown
 * @param row one row of it over the months; empty for all of them in the last month
 */
record ReportSlice(Breakdown by, String row) {

    /** Everything together over the months. */
    static final ReportSlice ALL = new ReportSlice(Breakdown.ALL, "ALL");

    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    /** NHS Data Dictionary, ethnic category code 2001. */
    private static final Map<String, String> ETHNICITIES =
            Map.ofEntries(
                    Map.entry("A", "White: British"),
                    Map.entry("B", "White: Irish"),
                    Map.entry("C", "White: any other background"),
                    Map.entry("D", "Mixed: White and Black Caribbean"),
                    Map.entry("E", "Mixed: White and Black African"),
                    Map.entry("F", "Mixed: White and Asian"),
                    Map.entry("G", "Mixed: any other background"),
                    Map.entry("H", "Asian: Indian"),
                    Map.entry("J", "Asian: Pakistani"),
                    Map.entry("K", "Asian: Bangladeshi"),
                    Map.entry("L", "Asian: any other background"),
                    Map.entry("M", "Black: Caribbean"),
                    Map.entry("N", "Black: African"),
                    Map.entry("P", "Black: any other background"),
                    Map.entry("R", "Chinese"),
                    Map.entry("S", "Any other ethnic group"),
                    Map.entry("Z", "Not stated"),
                    Map.entry("99", "Not known"),
                    Map.entry("NOT_SENT", "Not sent by the referrer"));

    /** What stands in the address; everything together for what it does not know. */
    static ReportSlice with(String code) {
        String[] parts = code.split(":", 2);
        return Arrays.stream(Breakdown.values())
                .filter(by -> by != Breakdown.ALL && by.name().equalsIgnoreCase(parts[0]))
                .findFirst()
                .map(by -> new ReportSlice(by, parts.length == 2 ? parts[1] : ""))
                .orElse(ALL);
    }

    String code() {
        String breakdown = by.name().toLowerCase(Locale.UK);
        return by == Breakdown.ALL ? "" : row.isEmpty() ? breakdown : breakdown + ":" + row;
    }

    /** Whether the rows of a breakdown stand side by side. */
    boolean compares() {
        return row.isEmpty();
    }

    boolean has(ReportRow one, YearMonth last) {
        return one.by() == by && (compares() ? one.month().equals(last) : one.row().equals(row));
    }

    /** What is shown. */
    String words() {
        return by == Breakdown.ALL
                ? "All referrals"
                : compares() ? "By " + words(by) : rowWords(by, row);
    }

    static String words(YearMonth month) {
        return MONTH.format(month);
    }

    /** What a breakdown counts by, in words. */
    static String words(Breakdown by) {
        return switch (by) {
            case ALL -> "all";
            case AREA -> "area";
            case PATHWAY -> "pathway";
            case REFERRER -> "referrer's role";
            case ETHNICITY -> "ethnic category";
        };
    }

    /** A row of a breakdown, in words. */
    static String rowWords(Breakdown by, String row) {
        return switch (by) {
            case ALL -> "All referrals";
            case AREA -> row.matches("[A-Z]\\d{8}") ? row : Words.plain(row) + " (area)";
            case PATHWAY -> Words.of(Pathway.valueOf(row));
            case REFERRER -> Words.of(ReferrerRole.valueOf(row));
            case ETHNICITY -> ETHNICITIES.getOrDefault(row, row);
        };
    }
}
