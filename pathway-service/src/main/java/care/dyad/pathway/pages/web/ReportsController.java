package care.dyad.pathway.pages.web;

import care.dyad.pathway.reports.application.MakeReport;
import care.dyad.pathway.reports.application.Report;
import care.dyad.pathway.reports.application.ReportAnswer;
import care.dyad.pathway.reports.application.ReportCsv;
import care.dyad.ui.PageError;
import care.dyad.ui.PlainTime;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;

/** The report for commissioners as charts and tables. */
@Controller
class ReportsController {

    static final String PATH = "/reports";

    private final MakeReport makeReport;

    ReportsController(MakeReport makeReport) {
        this.makeReport = makeReport;
    }

    @GetMapping(PATH)
    ModelAndView reports(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String show) {
        return switch (makeReport.make(month(from), month(to))) {
            case ReportAnswer.Made(var report) -> page(report, ReportSlice.with(show));
            case ReportAnswer.Backwards _ -> wrong("The first month must not be after the last");
            case ReportAnswer.TooLong(var most) -> wrong("Choose at most " + most + " months");
            case ReportAnswer.NotOver(var latest) ->
                    wrong("The latest month that can be shown is " + ReportSlice.words(latest));
        };
    }

    /** What the page shows of these months, all breakdowns at once. */
    @GetMapping(path = PATH + "/figures.csv", produces = "text/csv;charset=UTF-8")
    @ResponseBody
    String csv(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to) {
        if (makeReport.make(month(from), month(to)) instanceof ReportAnswer.Made(var report)) {
            return ReportCsv.of(report);
        }
        throw new NoSuchPage();
    }

    private static ModelAndView page(Report report, ReportSlice slice) {
        List<ReportCard> cards = ReportCard.of(report, slice);
        return new ModelAndView("reports/reports")
                .addObject("errors", List.of())
                .addObject("form", ReportForm.of(report, slice))
                .addObject("heading", slice.words())
                .addObject("compares", slice.compares())
                .addObject("month", ReportSlice.words(report.to()))
                .addObject("cards", cards.stream().filter(ReportCard::isShown).toList())
                .addObject(
                        "hidden",
                        cards.stream()
                                .filter(card -> !card.isShown())
                                .map(ReportCard::title)
                                .toList())
                .addObject("asOf", PlainTime.moment(report.asOf()));
    }

    private ModelAndView wrong(String message) {
        ReportAnswer usual = makeReport.make(null, null);
        if (!(usual instanceof ReportAnswer.Made(var report))) {
            throw new NoSuchPage();
        }
        ModelAndView page = page(report, ReportSlice.ALL);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("errors", List.of(new PageError("#from", message)))
                .addObject("cards", List.of())
                .addObject("hidden", List.of());
    }

    private static @Nullable YearMonth month(String text) {
        try {
            return text.isBlank() ? null : YearMonth.parse(text);
        } catch (DateTimeParseException e) {
            throw new NoSuchPage();
        }
    }
}
