package care.dyad.pathway.episodes.postgres;

import care.dyad.pathway.clocks.domain.ClockEvent;
import care.dyad.pathway.directory.domain.Contact;
import care.dyad.pathway.directory.domain.Pathway;
import care.dyad.pathway.episodes.domain.Episode;
import care.dyad.pathway.episodes.domain.EpisodeState;
import care.dyad.pathway.episodes.domain.ServiceGap;
import care.dyad.pathway.reviews.domain.CaseChange;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.Types;
import java.util.List;
import java.util.UUID;

/** Stores what a review changed of episodes, their clocks and gaps. */
@Component
class ChangedEpisodeRows {

    private static final String EPISODE =
            """
            INSERT INTO episode
                (episode_id, referral_id, pathway, state, service_id, service_name, service_email)
            VALUES (:id, :referralId, :pathway, :state, :serviceId, :serviceName, :serviceEmail)
            ON CONFLICT (episode_id) DO UPDATE
            SET pathway = excluded.pathway, state = excluded.state,
                service_id = excluded.service_id, service_name = excluded.service_name,
                service_email = excluded.service_email
            """;

    private static final String GAP =
            """
            INSERT INTO service_gap (referral_id, pathway, area_code, reason, fallback, recorded_at)
            SELECT referral_id, :pathway, :area, :reason, :fallback, received_at FROM referral_case
            WHERE referral_id = :referralId
            """;

    private final JdbcClient jdbc;
    private final ClockRows clocks;

    ChangedEpisodeRows(JdbcClient jdbc, ClockRows clocks) {
        this.jdbc = jdbc;
        this.clocks = clocks;
    }

    /** Episodes that end come first, because they make room for others on their pathway. */
    void store(UUID referralId, CaseChange change) {
        List<Episode> ended = change.episodes().stream().filter(this::isClosed).toList();
        ended.forEach(this::store);
        change.episodes().stream().filter(one -> !isClosed(one)).forEach(this::store);
        for (ClockEvent event : change.clockEvents()) {
            clocks.store(event);
        }
        change.episodes().forEach(one -> clocks.settle(one.about().episodeId()));
        change.gaps().forEach(gap -> store(referralId, gap));
    }

    private boolean isClosed(Episode episode) {
        return episode.state() == EpisodeState.CLOSED;
    }

    private void store(Episode episode) {
        Contact service = episode.about().service();
        jdbc.sql(EPISODE)
                .param("id", episode.about().episodeId())
                .param("referralId", episode.about().referralId())
                .param("pathway", episode.about().pathway().name())
                .param("state", episode.state().name())
                .param("serviceId", service == null ? null : service.id())
                .param("serviceName", service == null ? null : service.name())
                .param("serviceEmail", service == null ? null : service.email())
                .update();
    }

    private void store(UUID referralId, ServiceGap gap) {
        Pathway fallback = gap.fallback();
        jdbc.sql(GAP)
                .param("referralId", referralId)
                .param("pathway", gap.pathway().name())
                .param("area", gap.area().code())
                .param("reason", gap.reason().name())
                .param("fallback", fallback == null ? null : fallback.name(), Types.VARCHAR)
                .update();
    }
}
