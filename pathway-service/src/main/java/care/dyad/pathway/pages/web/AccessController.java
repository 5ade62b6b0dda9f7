package care.dyad.pathway.pages.web;

import care.dyad.pathway.audit.application.ReadAccessLog;
import care.dyad.pathway.audit.domain.Access;
import care.dyad.pathway.audit.domain.AccessKind;
import care.dyad.pathway.audit.domain.RecordedAccess;
import care.dyad.ui.PlainTime;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

import java.util.List;
import java.util.Optional;

/** Shows information governance who did what with which referral; it names no patient. */
@Controller
class AccessController {

    private final ReadAccessLog readAccessLog;

    AccessController(ReadAccessLog readAccessLog) {
        this.readAccessLog = readAccessLog;
    }

    /** A row of the log, in words. */
    record Line(String when, String account, String what, String reference, String reason) {

        static Line of(RecordedAccess recorded) {
            Access access = recorded.access();
            boolean glass = access.kind() == AccessKind.BROKE_GLASS;
            return new Line(
                    PlainTime.moment(access.at()),
                    access.account(),
                    Accesses.words(access.kind(), access.detail()),
                    recorded.reference(),
                    glass && access.detail() != null ? access.detail() : "");
        }
    }

    @GetMapping("/access")
    ModelAndView log(
            @RequestParam(defaultValue = "") String reference,
            @RequestParam(defaultValue = "") String account,
            @RequestParam(required = false) @Nullable Long before) {
        List<RecordedAccess> found = readAccessLog.page(given(reference), given(account), before);
        boolean more = found.size() > ReadAccessLog.PAGE;
        List<RecordedAccess> shown = more ? found.subList(0, ReadAccessLog.PAGE) : found;
        return new ModelAndView("access/log")
                .addObject("rows", shown.stream().map(Line::of).toList())
                .addObject("reference", reference)
                .addObject("account", account)
                .addObject(
                        "next",
                        more ? address(reference, account, shown.getLast().number()) : null);
    }

    private static @Nullable String given(String text) {
        return text.isBlank() ? null : text.strip();
    }

    private static String address(String reference, String account, long before) {
        return UriComponentsBuilder.fromPath("/access")
                .queryParamIfPresent("reference", Optional.ofNullable(given(reference)))
                .queryParamIfPresent("account", Optional.ofNullable(given(account)))
                .queryParam("before", before)
                .encode()
                .toUriString();
    }
}
