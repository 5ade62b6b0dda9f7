package care.dyad.pathway.pages.web;

import care.dyad.pathway.PathwaySettings;
import care.dyad.pathway.board.application.Board;
import care.dyad.pathway.board.application.ReadBoard;
import care.dyad.pathway.board.domain.Figure;
import care.dyad.pathway.board.domain.OpenDeadline;
import care.dyad.pathway.directory.domain.Pathway;
import care.dyad.pathway.pages.domain.Horizon;
import care.dyad.ui.PlainTime;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

import java.util.Arrays;
import java.util.List;

/** The deadlines board, which holds nothing about patients. */
@Controller
class BoardController {

    private static final Figure NOTHING = new Figure(Pathway.UNDECIDED, "", "", "", 0, 0, 0, 0, 0);

    private final ReadBoard readBoard;
    private final PathwaySettings settings;

    BoardController(ReadBoard readBoard, PathwaySettings settings) {
        this.readBoard = readBoard;
        this.settings = settings;
    }

    /** A deadline that runs, in words. */
    record Line(String reference, String area, String kind, DueWords due) {

        static Line of(OpenDeadline deadline, Horizon horizon) {
            return new Line(
                    deadline.reference(),
                    deadline.area().isEmpty() ? "Not known" : deadline.area(),
                    Words.of(deadline.kind()),
                    DueWords.of(deadline.dueAt(), horizon));
        }
    }

    /** A wall screen looks again by itself, for accounts that see no patients. */
    @GetMapping({"/board", "/board/live"})
    ModelAndView board(@RequestParam(defaultValue = "") String by, Authentication account) {
        Board board = readBoard.read();
        BoardBy chosen = BoardBy.with(by);
        Figure all = board.figures().stream().reduce(NOTHING, Figure::plus);
        return new ModelAndView("board/board")
                .addObject("by", chosen)
                .addObject("ways", Arrays.asList(BoardBy.values()))
                .addObject("rows", BoardRow.of(board.figures(), chosen))
                .addObject("all", all)
                .addObject("met", BoardRow.met(all))
                .addObject("chart", TrendChart.of(board.weeks()))
                .addObject("gaps", board.gaps().stream().map(GapLine::of).toList())
                .addObject("unaccounted", board.unaccounted())
                .addObject("unaccountedPage", settings.unaccounted())
                .addObject("live", SignedIn.has(account, Roles.OPS))
                .addObject("now", PlainTime.moment(board.horizon().now()));
    }

    @GetMapping("/board/deadlines")
    ModelAndView deadlines(
            @RequestParam String pathway, @RequestParam(defaultValue = "") String team) {
        Pathway chosen =
                Arrays.stream(Pathway.values())
                        .filter(one -> one.name().equalsIgnoreCase(pathway))
                        .findFirst()
                        .orElseThrow(NoSuchPage::new);
        Board board = readBoard.read();
        List<Line> lines =
                readBoard.open(chosen, team).stream()
                        .map(one -> Line.of(one, board.horizon()))
                        .toList();
        String name =
                board.figures().stream()
                        .filter(figure -> figure.teamId().equals(team))
                        .map(figure -> BoardBy.TEAM.second(figure))
                        .findFirst()
                        .orElse("No team yet");
        return new ModelAndView("board/deadlines")
                .addObject("pathway", Words.of(chosen))
                .addObject("team", name)
                .addObject("rows", lines);
    }

    @GetMapping(path = "/board/figures.csv", produces = "text/csv;charset=UTF-8")
    @ResponseBody
    String csv() {
        return BoardCsv.of(readBoard.read().figures());
    }
}
