package care.dyad.pathway.reports.http;

import care.dyad.pathway.reports.application.MakeReport;
import care.dyad.pathway.reports.application.Report;
import care.dyad.pathway.reports.application.ReportAnswer;
import care.dyad.pathway.reports.application.ReportCsv;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.net.URI;
import java.time.YearMonth;

/** Answers the report for commissioners. */
@RestController
@RequestMapping("/api/reports/referrals")
class ReportController {

    private static final URI TYPE = URI.create("https://dyad.care/problems/invalid");

    private final MakeReport makeReport;

    ReportController(MakeReport makeReport) {
        this.makeReport = makeReport;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    ReportJson json(
            @RequestParam(required = false) @Nullable YearMonth from,
            @RequestParam(required = false) @Nullable YearMonth to) {
        return ReportJson.of(report(from, to));
    }

    @GetMapping(produces = "text/csv")
    String csv(
            @RequestParam(required = false) @Nullable YearMonth from,
            @RequestParam(required = false) @Nullable YearMonth to) {
        return ReportCsv.of(report(from, to));
    }

    private Report report(@Nullable YearMonth from, @Nullable YearMonth to) {
        return switch (makeReport.make(from, to)) {
            case ReportAnswer.Made(var report) -> report;
            case ReportAnswer.Backwards _ -> throw refusal("'from' comes after 'to'.");
            case ReportAnswer.TooLong(var most) ->
                    throw refusal("Ask for at most " + most + " months at once.");
            case ReportAnswer.NotOver(var latest) ->
                    throw refusal("The latest month that is over is " + latest + ".");
        };
    }

    private static ErrorResponseException refusal(String detail) {
        HttpStatus status = HttpStatus.UNPROCESSABLE_CONTENT;
        ProblemDetail body = ProblemDetail.forStatusAndDetail(status, detail);
        body.setType(TYPE);
        body.setTitle("No report of these months");
        body.setProperty("retryable", false);
        return new ErrorResponseException(status, body, null);
    }
}
