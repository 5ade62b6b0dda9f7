package care.dyad.pathway.reports.application;

import care.dyad.pathway.reports.domain.Measure;
import care.dyad.pathway.reports.domain.ReportRow;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The report as CSV (RFC 4180). No value holds a comma or a quotation mark: all are codes. */
public final class ReportCsv {

    private static final String LINE_END = "\r\n";
    private static final String HIDDEN = "*";

    private ReportCsv() {}

    /** A heading and a line for each row; an asterisk stands for what is hidden. */
    public static String of(Report report) {
        StringBuilder csv = new StringBuilder(heading()).append(LINE_END);
        report.rows().forEach(row -> csv.append(line(row)).append(LINE_END));
        return csv.toString();
    }

    private static String heading() {
        List<String> names = new ArrayList<>(List.of("month", "by", "row"));
        Arrays.stream(Measure.values())
                .map(measure -> measure.name().toLowerCase(Locale.ROOT))
                .forEach(names::add);
        names.addAll(List.of("median_wait_days", "ninetieth_centile_wait_days"));
        return String.join(",", names);
    }

    private static String line(ReportRow row) {
        List<@Nullable Object> values = new ArrayList<>(List.of(row.month(), row.by(), row.row()));
        for (Measure measure : Measure.values()) {
            values.add(row.counts().get(measure));
        }
        values.add(row.medianWait());
        values.add(row.ninetiethWait());
        return values.stream()
                .map(value -> value == null ? HIDDEN : value.toString())
                .collect(Collectors.joining(","));
    }
}
