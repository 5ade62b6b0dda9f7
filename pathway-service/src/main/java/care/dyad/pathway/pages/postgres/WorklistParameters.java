package care.dyad.pathway.pages.postgres;

import care.dyad.pathway.episodes.application.Staff;
import care.dyad.pathway.pages.application.WorklistQuery;
import care.dyad.pathway.pages.domain.DueBand;
import care.dyad.pathway.pages.domain.Horizon;
import care.dyad.pathway.pages.domain.NextStep;
import care.dyad.pathway.pages.domain.WorklistFilter;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What is wanted of a worklist, as parameters of a statement. */
final class WorklistParameters {

    private static final Pattern NOT_A_DIGIT = Pattern.compile("\\D");
    private static final Pattern WILDCARD = Pattern.compile("([\\\\%_])");

    private WorklistParameters() {}

    static Map<String, @Nullable Object> of(WorklistQuery query) {
        Map<String, @Nullable Object> parameters = new HashMap<>(of(query.staff()));
        WorklistFilter filter = query.filter();
        Horizon horizon = query.horizon();
        DueBand band = filter.band();
        NextStep step = filter.step();
        parameters.put("pathway", filter.pathway() == null ? null : filter.pathway().name());
        parameters.put("state", step == null ? null : step.state().name());
        parameters.put("team", filter.team());
        parameters.put("assigned", filter.assigned() == null ? null : filter.assigned().name());
        parameters.put("account", query.staff().account());
        parameters.put("now", time(horizon.now()));
        parameters.put("tomorrow", time(horizon.tomorrow()));
        parameters.put("afterSoon", time(horizon.afterSoon()));
        parameters.put("after", time(horizon.after(band == null ? DueBand.BREACHED : band)));
        parameters.put("until", time(horizon.until(band == null ? DueBand.LATER : band)));
        return parameters;
    }

    static Map<String, @Nullable Object> of(Staff staff) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        Set<String> teams = staff.teams();
        parameters.put("onlyLinkWork", staff.onlyLinkWork());
        parameters.put("teams", teams == null ? null : teams.toArray(String[]::new));
        return parameters;
    }

    /** An NHS number, the beginning of a family name, or a reference. */
    static Map<String, @Nullable Object> search(String text) {
        String words = text.strip();
        String name = WILDCARD.matcher(words.toLowerCase(Locale.UK)).replaceAll("\\\\$1");
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("digits", NOT_A_DIGIT.matcher(words).replaceAll(""));
        parameters.put("name", name + "%");
        parameters.put("reference", words.toUpperCase(Locale.UK));
        return parameters;
    }

    static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
