package care.dyad.pathway.episodes.kafka;

import care.dyad.events.CaseRevised;
import care.dyad.events.EpisodeOpened;
import care.dyad.events.EpisodeProposed;
import care.dyad.events.IdentityErased;
import care.dyad.events.PathwayMuted;
import care.dyad.events.ReferralRedirected;
import care.dyad.events.ReferralUnderReview;
import care.dyad.events.ServiceGapRecorded;
import care.dyad.pathway.directory.domain.AreaCode;
import care.dyad.pathway.directory.domain.GapReason;
import care.dyad.pathway.episodes.domain.EpisodeState;
import care.dyad.pathway.episodes.domain.ServiceGap;
import care.dyad.pathway.rebuild.domain.CaseNews;
import care.dyad.pathway.rebuild.domain.Fact;

import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.specific.SpecificRecordBase;

/** Reads back what {@link CaseEventMapper} wrote, as far as rows come from it. */
final class CaseFacts {

    private CaseFacts() {}

    static Fact of(SpecificRecord told) {
        SpecificRecordBase event = (SpecificRecordBase) told;
        return new Fact.OfCase(
                Told.referralId(event), Told.sequence(event), Told.at(event), news(event));
    }

    private static CaseNews news(SpecificRecordBase event) {
        return switch (event) {
            case EpisodeOpened e -> new CaseNews.Placed(Told.episode(e), EpisodeState.OPEN);
            case EpisodeProposed e -> new CaseNews.Placed(Told.episode(e), EpisodeState.PROPOSED);
            case ServiceGapRecorded e -> new CaseNews.Gap(gap(e));
            case ReferralUnderReview _, ReferralRedirected _ -> new CaseNews.Opening();
            case PathwayMuted e when e.getBy().isEmpty() -> new CaseNews.Opening();
            case IdentityErased _ -> new CaseNews.Notice();
            case CaseRevised e -> RevisionReader.revised(e);
            default -> new CaseNews.Change();
        };
    }

    private static ServiceGap gap(ServiceGapRecorded e) {
        var fallback = e.getFallback();
        return new ServiceGap(
                Told.pathway(e.getPathway()),
                new AreaCode(String.valueOf(e.getAreaCode())),
                GapReason.valueOf(e.getReason().name()),
                fallback == null ? null : Told.pathway(fallback));
    }
}
