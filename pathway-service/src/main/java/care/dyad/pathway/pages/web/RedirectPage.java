package care.dyad.pathway.pages.web;

import care.dyad.pathway.directory.domain.Directory;
import care.dyad.pathway.directory.domain.ServiceEntry;
import care.dyad.pathway.episodes.application.EpisodeView;
import care.dyad.pathway.episodes.domain.DepartureReason;
import care.dyad.pathway.episodes.domain.EpisodeState;
import care.dyad.pathway.episodes.domain.StaffAct;
import care.dyad.pathway.reviews.domain.Note;
import care.dyad.ui.FormField;
import care.dyad.ui.FormOption;

import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.util.List;

/** Another service takes over, or a place outside the directory is better. */
@Component
@Order(5)
class RedirectPage implements ActPage {

    private static final String WHERE = "where";
    private static final String SERVICE = "service";
    private static final String PLACE = "place";

    private final Directory directory;

    RedirectPage(Directory directory) {
        this.directory = directory;
    }

    @Override
    public String name() {
        return "redirect";
    }

    @Override
    public String title() {
        return "Hand over or redirect";
    }

    @Override
    public String done() {
        return "The referral goes on elsewhere. Everybody concerned is told.";
    }

    @Override
    public String note() {
        return "The first deadlines keep their start.";
    }

    @Override
    public boolean isOpenFor(EpisodeView episode) {
        return episode.state() != EpisodeState.PROPOSED && episode.state() != EpisodeState.CLOSED;
    }

    @Override
    public boolean mayLoseIt() {
        return true;
    }

    @Override
    public List<FormField> fields(Posted posted) {
        return List.of(
                posted.radios(
                        WHERE,
                        "Where should she go?",
                        null,
                        List.of(
                                posted.option(
                                        WHERE,
                                        "service",
                                        "To another service of the directory",
                                        posted.select(SERVICE, "Service", services(posted))),
                                posted.option(
                                        WHERE,
                                        "place",
                                        "To a place outside the directory",
                                        posted.area(
                                                PLACE,
                                                "A better place",
                                                "The referrer reads this. Leave out names.")))),
                Departures.reason(posted, "Why?"));
    }

    private List<FormOption> services(Posted posted) {
        return directory.services().stream().map(one -> option(posted, one)).toList();
    }

    private static FormOption option(Posted posted, ServiceEntry service) {
        return posted.option(
                SERVICE,
                service.contact().id(),
                service.contact().name() + ", " + Words.of(service.pathway()));
    }

    @Override
    public @Nullable StaffAct read(Posted posted, String account) {
        var reason = Departures.readReason(posted);
        return switch (posted.text(WHERE)) {
            case "service" -> handOver(posted, reason.orElse(null));
            case "place" -> redirection(posted, reason.orElse(null));
            default -> {
                posted.wrong(WHERE, "Choose where she should go");
                yield null;
            }
        };
    }

    private static @Nullable StaffAct handOver(Posted posted, @Nullable DepartureReason reason) {
        String service = posted.text(SERVICE);
        if (service.isEmpty()) {
            posted.wrong(SERVICE, "Choose a service");
            return null;
        }
        return reason == null ? null : new StaffAct.HandOver(reason, service, null);
    }

    private static @Nullable StaffAct redirection(Posted posted, @Nullable DepartureReason reason) {
        Note place = posted.note(PLACE);
        return place == null || reason == null
                ? null
                : new StaffAct.Redirection(reason, place, null);
    }
}
