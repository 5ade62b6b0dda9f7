package care.dyad.pathway.episodes.postgres;

import care.dyad.pathway.clocks.domain.Priority;
import care.dyad.pathway.directory.domain.AreaCode;
import care.dyad.pathway.directory.domain.Candidate;
import care.dyad.pathway.directory.domain.Pathway;
import care.dyad.pathway.directory.domain.ReferrerRole;
import care.dyad.pathway.directory.domain.Stage;
import care.dyad.pathway.episodes.domain.Disposition;
import care.dyad.pathway.episodes.domain.Explanation;
import care.dyad.pathway.episodes.domain.MatchedRule;
import care.dyad.pathway.episodes.domain.RedirectReason;
import care.dyad.pathway.episodes.domain.ReviewReason;
import care.dyad.pathway.episodes.domain.Ruleset;
import care.dyad.pathway.episodes.domain.Severity;
import care.dyad.pathway.episodes.domain.TriageDecision;
import care.dyad.pathway.episodes.domain.TriagedReferral;

import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** What triage decided, in the row of a case. */
final class TriageRow {

    private static final JsonMapper JSON = JsonMapper.shared();

    private TriageRow() {}

    static TriagedReferral referral(ResultSet row) throws SQLException {
        return new TriagedReferral(
                Rows.id(row, "triaged_event_id"),
                row.getLong("triaged_sequence"),
                null,
                Rows.id(row, "referral_id"),
                row.getString("reference"),
                Rows.time(row, "received_at"),
                row.getString("ethnic_category"),
                candidate(row),
                row.getBoolean("consent_to_share_with_vcse"),
                row.getBoolean("safeguarding_concern"),
                row.getString("interpreter_language"),
                decision(row));
    }

    private static Candidate candidate(ResultSet row) throws SQLException {
        String area = row.getString("area_code");
        return new Candidate(
                area == null ? null : new AreaCode(area),
                Stage.valueOf(row.getString("stage")),
                row.getObject("child_age_months", Integer.class),
                row.getObject("mother_age_years", Integer.class),
                ReferrerRole.valueOf(row.getString("referrer_role")));
    }

    static TriageDecision decision(ResultSet row) throws SQLException {
        return new TriageDecision(
                Disposition.valueOf(row.getString("disposition")),
                Priority.valueOf(row.getString("triaged_priority")),
                Severity.valueOf(row.getString("severity")),
                Rows.list(row, "pathways", Pathway::valueOf),
                rules(row),
                Rows.list(row, "missing", Function.identity()),
                Rows.list(row, "review_reasons", ReviewReason::valueOf),
                Rows.list(row, "redirect_reasons", RedirectReason::valueOf),
                new Ruleset(row.getString("ruleset_version"), row.getString("ruleset_hash")),
                explanation(row));
    }

    static String explanation(Explanation explanation) {
        return JSON.writeValueAsString(explanation);
    }

    private static Explanation explanation(ResultSet row) throws SQLException {
        return JSON.readValue(row.getString("explanation"), Explanation.class);
    }

    private static List<MatchedRule> rules(ResultSet row) throws SQLException {
        List<String> ids = Rows.list(row, "rule_ids", Function.identity());
        List<String> reasons = Rows.list(row, "rule_reasons", Function.identity());
        return IntStream.range(0, ids.size())
                .mapToObj(i -> new MatchedRule(ids.get(i), reasons.get(i)))
                .toList();
    }
}
