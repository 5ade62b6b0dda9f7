package care.dyad.launcher.play;

import care.dyad.launcher.infrastructure.Ports;
import care.dyad.launcher.system.VirtualTime;

import java.io.IOException;
import java.nio.file.Path;
import java.util.random.RandomGenerator;

/** Refers an invented mother every few seconds, on the pattern of the samples, until the end. */
public final class DemoStream implements Runnable {

    private static final int SHORTEST_PAUSE_MILLIS = 3_000;
    private static final int LONGEST_PAUSE_MILLIS = 9_000;

    private final Path home;
    private final Services services;
    private final VirtualTime time;
    private final RandomGenerator random = RandomGenerator.getDefault();

    /** Refers to the services behind {@code ports}, whose clock is {@code time}. */
    public DemoStream(Path home, Ports ports, VirtualTime time) {
        this.home = home;
        this.services = new Services(ports);
        this.time = time;
    }

    @Override
    public void run() {
        try {
            var referrals = new InventedReferrals(home, time, random);
            while (true) {
                refer(referrals.next());
                Thread.sleep(random.nextInt(SHORTEST_PAUSE_MILLIS, LONGEST_PAUSE_MILLIS));
            }
        } catch (IOException e) {
            System.err.println("dyad: the demo stream ended: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A service that is being restarted misses a referral of the demo, which nobody awaits. */
    private void refer(InventedReferrals.Invented referral) throws InterruptedException {
        try {
            String answer =
                    switch (services.post(referral.json())) {
                        case Services.Answer.Accepted(String id, String reference) ->
                                "accepted as " + reference;
                        case Services.Answer.Ended(Outcome outcome) -> outcome.inWords();
                    };
            System.out.println("demo: a referral like " + referral.pattern() + " " + answer);
        } catch (IOException e) {
            System.out.println("demo: " + e.getMessage());
        }
    }
}
