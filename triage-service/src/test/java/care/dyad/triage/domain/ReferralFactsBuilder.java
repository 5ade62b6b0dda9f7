package care.dyad.triage.domain;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Facts of a referral that nothing speaks against and that says nothing, until told otherwise. */
public final class ReferralFactsBuilder {

    private ReferrerRole role = ReferrerRole.GP;
    private @Nullable Integer motherAge = 30;
    private AreaResolution area = AreaResolution.RESOLVED;
    private Perinatal perinatal = new Perinatal(Stage.POSTNATAL, 100, false);
    private StatedSeverity stated = StatedSeverity.UNKNOWN;
    private final List<ScreeningScore> screening = new ArrayList<>();
    private final Set<RedFlag> redFlags = EnumSet.noneOf(RedFlag.class);
    private final Set<History> history = EnumSet.noneOf(History.class);
    private final Set<FamilyHistory> family = EnumSet.noneOf(FamilyHistory.class);
    private final Set<Complexity> complexity = EnumSet.noneOf(Complexity.class);
    private FunctionalImpairment impairment = FunctionalImpairment.SOME;
    private final Set<SocialNeed> needs = EnumSet.noneOf(SocialNeed.class);
    private boolean relationshipConcern;
    private boolean unresolved;
    private final Set<HelpSeeking> help = EnumSet.noneOf(HelpSeeking.class);
    private boolean consent = true;
    private boolean consentToShare = true;
    private boolean safeguarding;

    private ReferralFactsBuilder() {}

    public static ReferralFactsBuilder aReferral() {
        return new ReferralFactsBuilder();
    }

    /** A fresh score, with a risk item of zero where the instrument has one. */
    public ReferralFactsBuilder scored(Instrument instrument, int total) {
        return score(instrument, total, 0, 3);
    }

    public ReferralFactsBuilder score(
            Instrument instrument,
            @Nullable Integer total,
            @Nullable Integer riskItem,
            @Nullable Integer ageDays) {
        screening.add(new ScreeningScore(instrument, total, riskItem, List.of(), ageDays));
        return this;
    }

    public ReferralFactsBuilder score(ScreeningScore score) {
        screening.add(score);
        return this;
    }

    public ReferralFactsBuilder bonding(int factor1, int factor2, int factor3, int factor4) {
        var factors = List.of(factor1, factor2, factor3, factor4);
        screening.add(new ScreeningScore(Instrument.PBQ, null, null, factors, 3));
        return this;
    }

    public ReferralFactsBuilder flagged(RedFlag flag) {
        redFlags.add(flag);
        return this;
    }

    public ReferralFactsBuilder with(History past) {
        history.add(past);
        return this;
    }

    public ReferralFactsBuilder with(FamilyHistory past) {
        family.add(past);
        return this;
    }

    public ReferralFactsBuilder with(Complexity factor) {
        complexity.add(factor);
        return this;
    }

    public ReferralFactsBuilder with(SocialNeed need) {
        needs.add(need);
        return this;
    }

    public ReferralFactsBuilder with(HelpSeeking sought) {
        help.add(sought);
        return this;
    }

    public ReferralFactsBuilder from(ReferrerRole referrer) {
        role = referrer;
        return this;
    }

    public ReferralFactsBuilder aged(@Nullable Integer years) {
        motherAge = years;
        return this;
    }

    public ReferralFactsBuilder in(AreaResolution resolution) {
        area = resolution;
        return this;
    }

    public ReferralFactsBuilder at(
            Stage stage, @Nullable Integer childAgeDays, boolean pastSecondBirthday) {
        perinatal = new Perinatal(stage, childAgeDays, pastSecondBirthday);
        return this;
    }

    public ReferralFactsBuilder stated(StatedSeverity severity) {
        stated = severity;
        return this;
    }

    public ReferralFactsBuilder impaired(FunctionalImpairment how) {
        impairment = how;
        return this;
    }

    public ReferralFactsBuilder relationshipConcern() {
        relationshipConcern = true;
        return this;
    }

    public ReferralFactsBuilder unresolvedAfterTreatment() {
        unresolved = true;
        return this;
    }

    public ReferralFactsBuilder withoutConsent() {
        consent = false;
        return this;
    }

    public ReferralFactsBuilder withoutConsentToShare() {
        consentToShare = false;
        return this;
    }

    public ReferralFactsBuilder safeguarding() {
        safeguarding = true;
        return this;
    }

    public ReferralFacts build() {
        return new ReferralFacts(
                role,
                motherAge,
                area,
                perinatal,
                new Presentation(
                        stated,
                        screening,
                        redFlags,
                        history,
                        family,
                        complexity,
                        impairment,
                        needs),
                new ParentInfant(relationshipConcern, unresolved, help),
                consent,
                consentToShare,
                safeguarding);
    }
}
