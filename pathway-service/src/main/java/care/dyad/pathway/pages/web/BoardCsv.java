package care.dyad.pathway.pages.web;

import care.dyad.pathway.board.domain.Figure;

import java.util.List;
import java.util.stream.Collectors;

/** The figures of the board as a table for spreadsheets. */
final class BoardCsv {

    private static final String HEAD =
            "pathway,team,area,breached,due soon,on track,met in 4 weeks,met in time\r\n";

    private BoardCsv() {}

    static String of(List<Figure> figures) {
        return figures.stream().map(BoardCsv::line).collect(Collectors.joining("", HEAD, ""));
    }

    private static String line(Figure figure) {
        return "%s,%s,%s,%d,%d,%d,%d,%d\r\n"
                .formatted(
                        figure.pathway(),
                        text(figure.team()),
                        text(figure.area()),
                        figure.breached(),
                        figure.soon(),
                        figure.later(),
                        figure.met(),
                        figure.inTime());
    }

    /** A name that begins like a formula must not become one. */
    private static String text(String name) {
        String safe = name.matches("^[=+\\-@].*") ? "'" + name : name;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
