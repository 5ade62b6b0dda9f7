package care.dyad.held;

import care.dyad.messaging.HeldEventAnswers.Page;
import care.dyad.messaging.HeldEventAnswers.Shown;
import care.dyad.messaging.HeldEventAnswers.Step;
import care.dyad.messaging.HeldEventDesk;
import care.dyad.ui.PlainTime;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

import java.security.Principal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** What this service holds, and one event of it. */
@Controller
class HeldEventPages {

    static final String PATH = "/held-events";
    private static final int SHOWN = 50;

    private final HeldEventDesk desk;
    private final HeldPagesSettings settings;
    private final InstantSource realTime;

    HeldEventPages(HeldEventDesk desk, HeldPagesSettings settings, InstantSource realTime) {
        this.desk = desk;
        this.settings = settings;
        this.realTime = realTime;
    }

    /** A step, in words. */
    record StepLine(String when, String who, String what, String detail) {

        static StepLine of(Step step) {
            return new StepLine(
                    PlainTime.moment(step.at()),
                    step.actor(),
                    HeldWords.step(step.step()),
                    step.detail());
        }
    }

    @GetMapping(PATH)
    ModelAndView list(
            @RequestParam(defaultValue = "") String topic,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "0") long after) {
        Instant now = realTime.instant();
        Page page = desk.list(Chosen.first(topic, reason, after), SHOWN);
        List<HeldLine> lines = page.events().stream().map(one -> HeldLine.of(one, now)).toList();
        return new ModelAndView("held/list")
                .addObject("page", page)
                .addObject("oldest", HeldWords.age(Duration.ofSeconds(page.oldestSeconds())))
                .addObject("lines", lines)
                .addObject("chosen", Chosen.of(desk.kinds(), topic, reason))
                .addObject("elsewhere", settings.elsewhere())
                .addObject("next", next(lines, topic, reason));
    }

    @GetMapping(PATH + "/{id}")
    ModelAndView show(@PathVariable long id, Principal who) {
        Shown shown = desk.show(id, who.getName());
        return new ModelAndView("held/event")
                .addObject("line", HeldLine.of(shown.event(), realTime.instant()))
                .addObject("bytes", shown.bytes())
                .addObject("fields", shown.fields())
                .addObject("steps", shown.steps().stream().map(StepLine::of).toList());
    }

    private static @Nullable String next(List<HeldLine> lines, String topic, String reason) {
        return lines.size() < SHOWN
                ? null
                : UriComponentsBuilder.fromPath(PATH)
                        .queryParam("topic", topic)
                        .queryParam("reason", reason)
                        .queryParam("after", lines.getLast().event().id())
                        .encode()
                        .toUriString();
    }
}
