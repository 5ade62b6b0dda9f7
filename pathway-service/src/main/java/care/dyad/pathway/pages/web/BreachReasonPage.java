package care.dyad.pathway.pages.web;

import care.dyad.pathway.clocks.domain.BreachReason;
import care.dyad.pathway.clocks.domain.ClockKind;
import care.dyad.pathway.clocks.domain.ClockState;
import care.dyad.pathway.clocks.domain.EpisodeClock;
import care.dyad.pathway.episodes.application.EpisodeView;
import care.dyad.pathway.episodes.domain.StaffAct;
import care.dyad.ui.FormField;

import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.util.Arrays;
import java.util.List;

/** Why a deadline was missed. */
@Component
@Order(9)
class BreachReasonPage implements ActPage {

    private static final String CLOCK = "clock";
    private static final String REASON = "reason";

    @Override
    public String name() {
        return "breach-reason";
    }

    @Override
    public String title() {
        return "Say why a deadline was missed";
    }

    @Override
    public String done() {
        return "The reason is recorded.";
    }

    @Override
    public String note() {
        return "It is counted in reports, without names. It stops no deadline.";
    }

    @Override
    public boolean isOpenFor(EpisodeView episode) {
        return episode.clocks().stream().anyMatch(BreachReasonPage::isMissed);
    }

    private static boolean isMissed(EpisodeClock clock) {
        return clock.state() == ClockState.BREACHED && clock.breachReason() == null;
    }

    @Override
    public List<FormField> fields(Posted posted) {
        return List.of(
                posted.select(
                        CLOCK,
                        "Which deadline?",
                        Arrays.stream(ClockKind.values())
                                .map(one -> posted.option(CLOCK, one.name(), Words.of(one)))
                                .toList()),
                posted.radios(
                        REASON,
                        "Why was it missed?",
                        null,
                        Arrays.stream(BreachReason.values())
                                .filter(one -> one != BreachReason.NOT_RECORDED)
                                .map(
                                        one ->
                                                posted.option(
                                                        REASON,
                                                        one.name(),
                                                        Words.plain(one.name())))
                                .toList()));
    }

    @Override
    public @Nullable StaffAct read(Posted posted, String account) {
        var clock = posted.one(ClockKind.class, CLOCK, "Choose the deadline");
        var reason = posted.one(BreachReason.class, REASON, "Choose why it was missed");
        return clock.isEmpty() || reason.isEmpty()
                ? null
                : new StaffAct.BreachExplanation(clock.get(), reason.get(), null);
    }
}
