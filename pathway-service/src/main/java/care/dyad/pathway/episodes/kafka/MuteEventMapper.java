package care.dyad.pathway.episodes.kafka;

import care.dyad.events.MuteReason;
import care.dyad.events.PathwayMuted;
import care.dyad.events.PathwayUnmuted;
import care.dyad.pathway.clocks.domain.Occurrence;
import care.dyad.pathway.episodes.domain.CaseEvent;

import java.util.UUID;

/** Writes that baby-worded messages stop, or may be sent again. */
final class MuteEventMapper {

    private MuteEventMapper() {}

    static PathwayMuted muted(UUID id, Occurrence<?> o, CaseEvent.PathwayMuted e) {
        return PathwayMuted.newBuilder()
                .setEventId(id)
                .setOccurredAt(o.at())
                .setReferralId(e.referralId())
                .setSequence(o.sequence())
                .setReference(e.reference())
                .setBy(e.record().by())
                .setEffectiveAt(e.record().effectiveAt())
                .setRecordedAt(e.record().recordedAt())
                .setReason(MuteReason.valueOf(e.reason().name()))
                .build();
    }

    static PathwayUnmuted unmuted(UUID id, Occurrence<?> o, CaseEvent.PathwayUnmuted e) {
        return PathwayUnmuted.newBuilder()
                .setEventId(id)
                .setOccurredAt(o.at())
                .setReferralId(e.referralId())
                .setSequence(o.sequence())
                .setReference(e.reference())
                .setBy(e.record().by())
                .setEffectiveAt(e.record().effectiveAt())
                .setRecordedAt(e.record().recordedAt())
                .build();
    }
}
