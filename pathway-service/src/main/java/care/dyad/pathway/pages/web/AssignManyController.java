package care.dyad.pathway.pages.web;

import care.dyad.pathway.episodes.application.Staff;
import care.dyad.pathway.pages.application.AssignReferrals;
import care.dyad.pathway.pages.application.Assigned;
import care.dyad.pathway.pages.application.ShowWorklist;
import care.dyad.pathway.pages.application.WorklistRow;
import care.dyad.ui.PageError;

import jakarta.servlet.http.HttpSession;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Assigns many referrals of the worklist at once; nothing else is ever done to many at once. */
@Controller
@RequestMapping("/worklist/assign")
class AssignManyController {

    private static final String CHOICES = "choice";
    private static final String CHOICE = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}_\\d{1,18}";

    private final WorklistScreen screen;
    private final AssignReferrals assignReferrals;
    private final ShowWorklist showWorklist;

    AssignManyController(
            WorklistScreen screen, AssignReferrals assignReferrals, ShowWorklist showWorklist) {
        this.screen = screen;
        this.assignReferrals = assignReferrals;
        this.showWorklist = showWorklist;
    }

    /** A line of the answer; personal data, it never prints itself. */
    record Line(String reference, String name, String pathway, String refusal) {

        @Override
        public String toString() {
            return "Line[" + reference + ", masked]";
        }
    }

    @PostMapping
    ModelAndView assign(
            @RequestParam MultiValueMap<String, String> values,
            HttpSession session,
            Authentication account) {
        String to = new Posted(values).text("account");
        List<String> choices =
                values.getOrDefault(CHOICES, List.of()).stream()
                        .filter(choice -> choice.matches(CHOICE))
                        .toList();
        if (choices.isEmpty() || to.isEmpty()) {
            return again(values, account);
        }
        List<Assigned> answers =
                assignReferrals.assign(SignedIn.staff(account), versions(choices), to);
        UUID id = Kept.ASSIGNMENTS.keep(session, Assignments.of(to, answers));
        return new ModelAndView("redirect:/worklist/assign/" + id);
    }

    private ModelAndView again(MultiValueMap<String, String> values, Authentication account) {
        List<String> choices = values.getOrDefault(CHOICES, List.of());
        String to = new Posted(values).text("account");
        List<PageError> errors = new ArrayList<>();
        if (choices.isEmpty()) {
            errors.add(new PageError("#list", "Choose the referrals to assign"));
        }
        if (to.isEmpty()) {
            errors.add(new PageError("#account", "Choose who takes care of them"));
        }
        ModelAndView page = screen.show(values.toSingleValueMap(), account);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("errors", errors).addObject("chosen", choices).addObject("to", to);
    }

    @GetMapping("/{assignments}")
    ModelAndView assigned(
            @PathVariable UUID assignments, HttpSession session, Authentication account) {
        Assignments kept = Kept.ASSIGNMENTS.find(session, assignments).orElseThrow(NoSuchPage::new);
        List<Line> lines = lines(kept, SignedIn.staff(account));
        return new ModelAndView("worklist/assigned")
                .addObject("account", kept.account())
                .addObject("done", lines.stream().filter(one -> one.refusal().isEmpty()).toList())
                .addObject(
                        "refused", lines.stream().filter(one -> !one.refusal().isEmpty()).toList());
    }

    private List<Line> lines(Assignments kept, Staff staff) {
        Map<UUID, Assigned> answers =
                kept.answers().stream()
                        .collect(Collectors.toMap(Assigned::episodeId, Function.identity()));
        return showWorklist.withIds(staff, answers.keySet()).stream()
                .map(row -> line(row, answers))
                .toList();
    }

    private static Line line(WorklistRow row, Map<UUID, Assigned> answers) {
        Assigned answer = answers.get(row.episode().episodeId());
        return new Line(
                row.episode().reference(),
                Names.of(row.person()),
                Words.of(row.episode().pathway()),
                answer == null ? "" : answer.refusal());
    }

    private static Map<UUID, Long> versions(List<String> choices) {
        return choices.stream()
                .distinct()
                .map(choice -> choice.split("_", 2))
                .collect(
                        Collectors.toMap(
                                parts -> UUID.fromString(parts[0]),
                                parts -> Long.valueOf(parts[1]),
                                Math::min));
    }
}
