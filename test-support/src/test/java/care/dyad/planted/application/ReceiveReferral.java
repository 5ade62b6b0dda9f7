package care.dyad.planted.application;

import care.dyad.planted.domain.Referral;

import org.springframework.stereotype.Component;

import java.time.Clock;

/** Keeps the rules: knows the domain and a clock. */
@Component
public class ReceiveReferral {

    private final Clock clock;

    ReceiveReferral(Clock clock) {
        this.clock = clock;
    }

    /** Receives. */
    public Referral receive() {
        return new Referral(clock.instant());
    }
}
