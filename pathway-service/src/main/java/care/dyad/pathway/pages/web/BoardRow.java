package care.dyad.pathway.pages.web;

import care.dyad.pathway.board.domain.Figure;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A row of the board.
 *
 * @param name of the pathway or area
 * @param second of the team; empty without one
 * @param path where its deadlines are listed; null when it is more than one team
 * @param figure the counts
 * @param bar widths of breached, soon and later, together 100; all 0 when nothing runs
 * @param met what was met in time in the last four weeks, in words
 */
record BoardRow(
        String name,
        String second,
        @Nullable String path,
        Figure figure,
        List<Integer> bar,
        String met) {

    static List<BoardRow> of(List<Figure> figures, BoardBy by) {
        Map<String, Figure> grouped = new LinkedHashMap<>();
        figures.forEach(figure -> grouped.merge(by.key(figure), figure, Figure::plus));
        return grouped.values().stream().map(figure -> row(figure, by)).toList();
    }

    private static BoardRow row(Figure figure, BoardBy by) {
        return new BoardRow(
                by.name(figure),
                by.second(figure),
                by == BoardBy.TEAM ? path(figure) : null,
                figure,
                bar(figure),
                met(figure));
    }

    private static String path(Figure figure) {
        return UriComponentsBuilder.fromPath("/board/deadlines")
                .queryParam("pathway", FilterAddress.code(figure.pathway()))
                .queryParam("team", figure.teamId())
                .encode()
                .toUriString();
    }

    private static List<Integer> bar(Figure figure) {
        int open = figure.open();
        if (open == 0) {
            return List.of(0, 0, 0);
        }
        int breached = Math.ceilDiv(100 * figure.breached(), open);
        int soon = Math.min(100 - breached, Math.ceilDiv(100 * figure.soon(), open));
        return List.of(breached, soon, 100 - breached - soon);
    }

    static String met(Figure figure) {
        return figure.met() == 0
                ? "None yet"
                : Math.round(100f * figure.inTime() / figure.met()) + "% of " + figure.met();
    }
}
