package care.dyad.notification.application;

import care.dyad.notification.domain.Recipient;
import care.dyad.notification.domain.Rota;
import care.dyad.notification.domain.TeamNotice;

import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Tells whoever is next on the rota and was not told yet. */
@Component
class TellNext {

    private final Rota rota;
    private final TeamNotices teamNotices;
    private final TellTeams tellTeams;
    private final ExpectReader expectReader;

    TellNext(Rota rota, TeamNotices teamNotices, TellTeams tellTeams, ExpectReader expectReader) {
        this.rota = rota;
        this.teamNotices = teamNotices;
        this.tellTeams = tellTeams;
        this.expectReader = expectReader;
    }

    /** Who is told; empty when everybody was. */
    Optional<Recipient> after(TeamNotice last, Instant now) {
        Optional<Recipient> next = rota.after(teamNotices.recipientsOf(last.causeEventId()));
        next.ifPresent(one -> tell(last, one, now));
        return next;
    }

    private void tell(TeamNotice last, Recipient next, Instant now) {
        var told = new News.Told(last.notice(), List.of(next), last.traceparent());
        tellTeams.tell(told, true, now);
        expectReader.expectAgain(last.notice(), now);
    }
}
