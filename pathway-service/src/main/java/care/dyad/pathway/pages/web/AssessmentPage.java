package care.dyad.pathway.pages.web;

import care.dyad.pathway.PathwaySettings;
import care.dyad.pathway.episodes.application.EpisodeView;
import care.dyad.pathway.episodes.domain.EpisodeState;
import care.dyad.pathway.episodes.domain.StaffAct;
import care.dyad.ui.FormField;
import care.dyad.ui.FormOption;

import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The mother was seen. Codes are those of the NHS Data Dictionary. */
@Component
@Order(2)
class AssessmentPage implements ActPage {

    private static final String DATE = "attended";
    private static final String TIME = "time";
    private static final String ATTENDANCE = "attendance";
    private static final String MECHANISM = "mechanism";

    private static final Map<String, String> ATTENDANCES = new LinkedHashMap<>();
    private static final Map<String, String> MECHANISMS = new LinkedHashMap<>();

    static {
        ATTENDANCES.put("5", "She came, on time");
        ATTENDANCES.put("6", "She came late, and was seen");
        MECHANISMS.put("01", "Face to face");
        MECHANISMS.put("02", "By telephone");
        MECHANISMS.put("11", "By video");
        MECHANISMS.put("04", "By talk type, for somebody who cannot speak");
    }

    private final PathwaySettings settings;

    AssessmentPage(PathwaySettings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return "assessment";
    }

    @Override
    public String title() {
        return "Record an assessment";
    }

    @Override
    public String done() {
        return "The assessment is recorded.";
    }

    @Override
    public String note() {
        return "Record it when she was seen. A message to her does not count as an assessment.";
    }

    @Override
    public boolean isOpenFor(EpisodeView episode) {
        return episode.state() == EpisodeState.ACCEPTED;
    }

    @Override
    public boolean isNextFor(EpisodeView episode) {
        return isOpenFor(episode);
    }

    @Override
    public List<FormField> fields(Posted posted) {
        return List.of(
                posted.date(DATE, "On which day was she seen?", "For example, 25 11 2026"),
                posted.line(TIME, "At what time?", "For example, 2:30pm or 14:30"),
                posted.radios(
                        ATTENDANCE,
                        "Did she come?",
                        null,
                        options(posted, ATTENDANCE, ATTENDANCES)),
                posted.radios(
                        MECHANISM,
                        "How was she seen?",
                        null,
                        options(posted, MECHANISM, counted())));
    }

    private Map<String, String> counted() {
        Map<String, String> counted = new LinkedHashMap<>(MECHANISMS);
        counted.keySet().retainAll(settings.clocks().attendedMechanisms());
        return counted;
    }

    private static List<FormOption> options(Posted posted, String id, Map<String, String> codes) {
        return codes.entrySet().stream()
                .map(code -> posted.option(id, code.getKey(), code.getValue()))
                .toList();
    }

    @Override
    public @Nullable StaffAct read(Posted posted, String account) {
        Instant attendedAt = TypedTime.read(posted, DATE, TIME);
        if (!ATTENDANCES.containsKey(posted.text(ATTENDANCE))) {
            posted.wrong(ATTENDANCE, "Choose whether she came");
        }
        if (!counted().containsKey(posted.text(MECHANISM))) {
            posted.wrong(MECHANISM, "Choose how she was seen");
        }
        return attendedAt == null || !posted.isSound()
                ? null
                : new StaffAct.Assessment(
                        attendedAt, posted.text(ATTENDANCE), posted.text(MECHANISM));
    }
}
