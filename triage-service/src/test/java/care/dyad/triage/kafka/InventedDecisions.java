package care.dyad.triage.kafka;

import care.dyad.events.AreaResolution;
import care.dyad.events.Complexity;
import care.dyad.events.FunctionalImpairment;
import care.dyad.events.History;
import care.dyad.events.Instrument;
import care.dyad.events.RedFlag;
import care.dyad.events.ReferralFacts;
import care.dyad.events.ReferrerRole;
import care.dyad.events.ScreeningScore;
import care.dyad.events.Stage;
import care.dyad.messaging.EventCodec;
import care.dyad.triage.application.Ruleset;
import care.dyad.triage.domain.ExplainedDecision;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * Decisions on referrals of nobody, as triage stores them: most are mild, areas and ethnic
 * categories differ in size, and some sent neither. The same seed gives the same facts.
 */
public final class InventedDecisions {

    private static final List<String> AREAS =
            List.of(
                    "E06000047",
                    "E06000057",
                    "E08000021",
                    "E08000024",
                    "E06000063",
                    "E08000022",
                    "E06000004",
                    "E08000037",
                    "E06000002",
                    "E06000003",
                    "E06000005",
                    "E06000001");
    private static final List<String> ETHNIC_CATEGORIES =
            List.of(
                    "A", "J", "H", "N", "C", "L", "Z", "R", "K", "M", "S", "F", "G", "D", "99", "E",
                    "P", "B");

    private final Ruleset ruleset;
    private final TriagedMapper mapper;
    private final EventCodec codec;
    private final Random random;
    private int invented;

    public InventedDecisions(Ruleset ruleset, EventCodec codec, long seed) {
        this.ruleset = ruleset;
        this.mapper = new TriagedMapper(ruleset);
        this.codec = codec;
        this.random = new Random(seed);
    }

    /** The record of another decision. */
    public ProducerRecord<String, byte[]> next() {
        return of(facts());
    }

    /** The record of the decision on somebody whose only score is this. */
    public ProducerRecord<String, byte[]> epds(int total) {
        return of(
                ReferralFacts.newBuilder(facts())
                        .setScreening(List.of(score(Instrument.EPDS, total)))
                        .setRedFlags(List.of())
                        .setHistory(List.of())
                        .setComplexity(List.of())
                        .setRelationshipConcern(false)
                        .build());
    }

    private ProducerRecord<String, byte[]> of(ReferralFacts facts) {
        var cause =
                new Cause(
                        UUID.randomUUID(),
                        Received.AT,
                        UUID.randomUUID(),
                        1,
                        "DY-INVENTED-%06d".formatted(invented++),
                        Received.AT,
                        LocalDate.of(2026, 11, 20),
                        facts);
        var decision = new ExplainedDecision(ruleset.decide(FactsMapper.facts(facts)), List.of());
        return codec.producerRecord(mapper.event(cause, decision, null));
    }

    private ReferralFacts facts() {
        String area = skewed(AREAS);
        return ReferralFacts.newBuilder()
                .setReferrerRole(one(List.of(ReferrerRole.GP, ReferrerRole.MIDWIFE)))
                .setMotherAgeYears(random.nextInt(18, 45))
                .setEthnicCategory(skewed(ETHNIC_CATEGORIES))
                .setAreaCode(area)
                .setAreaResolution(
                        area == null ? AreaResolution.AMBIGUOUS : AreaResolution.RESOLVED)
                .setStage(Stage.POSTNATAL)
                .setChildAgeDays(random.nextInt(1, 500))
                .setScreening(scores())
                .setRedFlags(chance(60) ? List.of(RedFlag.ACTIVE_SUICIDE_PLAN) : List.of())
                .setHistory(chance(25) ? List.of(History.BIPOLAR) : List.of())
                .setComplexity(chance(6) ? List.of(Complexity.BIRTH_TRAUMA) : List.of())
                .setFunctionalImpairment(FunctionalImpairment.SOME)
                .setRelationshipConcern(chance(12))
                .setConsentToReferral(true)
                .setConsentToShareWithVcse(!chance(20))
                .build();
    }

    private List<ScreeningScore> scores() {
        var scores = new ArrayList<ScreeningScore>();
        scores.add(score(Instrument.EPDS, Math.clamp((int) random.nextGaussian(12, 6), 0, 30)));
        if (chance(2)) {
            scores.add(score(Instrument.PHQ9, Math.clamp((int) random.nextGaussian(9, 5), 0, 27)));
        }
        if (chance(3)) {
            scores.add(score(Instrument.GAD7, random.nextInt(0, 22)));
        }
        return scores;
    }

    private ScreeningScore score(Instrument instrument, int total) {
        boolean atRisk = instrument != Instrument.GAD7 && total > 12 && chance(15);
        return ScreeningScore.newBuilder()
                .setInstrument(instrument)
                .setTotal(total)
                .setRiskItem(instrument == Instrument.GAD7 ? null : atRisk ? 1 : 0)
                .setAgeDays(random.nextInt(0, 20))
                .build();
    }

    /** The first are the most frequent; null is one in twenty. */
    private @Nullable String skewed(List<String> codes) {
        double place = random.nextDouble();
        return chance(20) ? null : codes.get((int) (place * place * place * codes.size()));
    }

    private <E> E one(List<E> of) {
        return of.get(random.nextInt(of.size()));
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }
}
