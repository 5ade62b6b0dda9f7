package care.dyad.notification.application;

import care.dyad.notification.domain.Notice;
import care.dyad.notification.domain.Rota;

import org.springframework.stereotype.Component;

import java.time.Instant;

/** Waits for somebody to acknowledge what is pressing, for as long as the rota says. */
@Component
class ExpectReader {

    private final Acknowledgements acknowledgements;
    private final Rota rota;

    ExpectReader(Acknowledgements acknowledgements, Rota rota) {
        this.acknowledgements = acknowledgements;
        this.rota = rota;
    }

    void expect(Notice notice, Instant now) {
        if (notice.wantsAcknowledgement()) {
            acknowledgements.await(notice, now.plus(rota.patience(notice)));
        }
    }

    void expectAgain(Notice notice, Instant now) {
        acknowledgements.awaitAgain(notice.causeEventId(), now.plus(rota.patience(notice)));
    }

    void expectNobody(News.Settled settled, Instant now) {
        acknowledgements.overtake(settled, now);
    }
}
