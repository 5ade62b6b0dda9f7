package care.dyad.pathway.pages.web;

import care.dyad.pathway.episodes.application.EpisodeView;
import care.dyad.pathway.episodes.domain.MissedAttendance;
import care.dyad.pathway.episodes.domain.StaffAct;
import care.dyad.ui.FormField;

import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** A contact did not take place. */
@Component
@Order(6)
class MissedContactPage implements ActPage {

    private static final String DATE = "attended";
    private static final String TIME = "time";
    private static final String ATTENDANCE = "attendance";

    @Override
    public String name() {
        return "contact-missed";
    }

    @Override
    public String title() {
        return "Record a missed contact";
    }

    @Override
    public String done() {
        return "The missed contact is recorded. Try again soon: the deadlines run on.";
    }

    @Override
    public String note() {
        return "Not coming can be a sign of risk. Where there is a concern the referrer is told.";
    }

    @Override
    public boolean isOpenFor(EpisodeView episode) {
        return switch (episode.state()) {
            case ACCEPTED, ASSESSED, INTERVENTION_STARTED -> true;
            case PROPOSED, OPEN, CLOSED -> false;
        };
    }

    @Override
    public List<FormField> fields(Posted posted) {
        return List.of(
                posted.date(DATE, "For which day was it arranged?", "For example, 25 11 2026"),
                posted.line(TIME, "At what time?", "For example, 2:30pm or 14:30"),
                posted.radios(
                        ATTENDANCE,
                        "What happened?",
                        null,
                        Arrays.stream(MissedAttendance.values())
                                .map(one -> posted.option(ATTENDANCE, one.name(), words(one)))
                                .toList()));
    }

    private static String words(MissedAttendance attendance) {
        return switch (attendance) {
            case CANCELLED_BY_PATIENT -> "She cancelled";
            case DID_NOT_ATTEND -> "She did not come";
            case CANCELLED_BY_PROVIDER -> "The team cancelled";
            case TOO_LATE_TO_BE_SEEN -> "She came too late to be seen";
        };
    }

    @Override
    public @Nullable StaffAct read(Posted posted, String account) {
        Instant at = TypedTime.read(posted, DATE, TIME);
        var attendance = posted.one(MissedAttendance.class, ATTENDANCE, "Choose what happened");
        return at == null || attendance.isEmpty()
                ? null
                : new StaffAct.MissedContact(at, attendance.get());
    }
}
