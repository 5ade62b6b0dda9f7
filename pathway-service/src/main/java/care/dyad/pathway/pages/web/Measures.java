package care.dyad.pathway.pages.web;

import care.dyad.pathway.reports.domain.Measure;

import java.util.Map;

/** Measures in words; one that has none here is read from its code. */
final class Measures {

    private static final Map<String, String> WORDS =
            Map.ofEntries(
                    Map.entry("REFERRALS", "Referrals"),
                    Map.entry("REDIRECTED", "Redirected: not for these pathways"),
                    Map.entry(
                            "QS115_REFERRALS",
                            "QS115: referrals in pregnancy or within 12 months of birth"),
                    Map.entry("QS115_ASSESSMENTS_DUE", "QS115: assessments due"),
                    Map.entry("QS115_ASSESSED_IN_14_DAYS", "QS115: assessed within 14 days"),
                    Map.entry("QS115_TREATMENTS_DUE", "QS115: treatments due"),
                    Map.entry("QS115_TREATED_IN_42_DAYS", "QS115: treated within 42 days"),
                    Map.entry("EPISODES", "Episodes: a referral on a pathway"),
                    Map.entry("ACCEPTED", "Accepted by a team"),
                    Map.entry("ASSESSED", "Assessed"),
                    Map.entry("ASSESSMENTS_DUE", "Assessments due"),
                    Map.entry("ASSESSED_IN_TIME", "Assessed in time"),
                    Map.entry("INTERVENTIONS_DUE", "Interventions due"),
                    Map.entry("STARTED_IN_TIME", "Interventions started in time"),
                    Map.entry("GAPS", "Service gaps"));

    private Measures() {}

    static String words(Measure measure) {
        return WORDS.getOrDefault(measure.name(), Words.plain(measure.name()));
    }

    /** Of what it is a part; empty when of nothing. */
    static String whole(Measure measure) {
        Measure whole = measure.whole();
        return whole == null ? "" : "Share of: " + words(whole);
    }
}
