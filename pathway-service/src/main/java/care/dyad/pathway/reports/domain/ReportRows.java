package care.dyad.pathway.reports.domain;

import care.dyad.pathway.directory.domain.Pathway;
import care.dyad.pathway.directory.domain.ReferrerRole;

import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Every row that a breakdown has, whether or not something was counted: a row that comes and goes
 * would tell that there was somebody. What can best be missed comes first.
 *
 * @param areas the local authorities of the directory
 */
public record ReportRows(List<String> areas) {

    /** All other areas, and an area that is not known. */
    public static final List<String> OTHER_AREAS = List.of("UNKNOWN", "ELSEWHERE");

    /** NHS Data Dictionary ethnic category, and one that was not sent. */
    public static final List<String> ETHNICITIES =
            List.of(
                    "NOT_SENT",
                    "99",
                    "Z",
                    "S",
                    "R",
                    "P",
                    "N",
                    "M",
                    "L",
                    "K",
                    "J",
                    "H",
                    "G",
                    "F",
                    "E",
                    "D",
                    "C",
                    "B",
                    "A");

    private static final String ALL = "ALL";

    public ReportRows {
        areas = areas.stream().distinct().sorted().toList();
    }

    List<String> of(Breakdown by, YearMonth month) {
        return switch (by) {
            case ALL -> List.of(ALL);
            case AREA -> areas(month);
            case PATHWAY -> reversed(Pathway.values());
            case REFERRER -> reversed(ReferrerRole.values());
            case ETHNICITY -> ETHNICITIES;
        };
    }

    /** Each month another area is the first to be missed. */
    private List<String> areas(YearMonth month) {
        List<String> turned = new ArrayList<>(areas);
        Collections.rotate(turned, (int) month.getLong(ChronoField.PROLEPTIC_MONTH));
        turned.addAll(0, OTHER_AREAS);
        return turned;
    }

    private static List<String> reversed(Enum<?>[] symbols) {
        return Arrays.stream(symbols).map(Enum::name).toList().reversed();
    }
}
