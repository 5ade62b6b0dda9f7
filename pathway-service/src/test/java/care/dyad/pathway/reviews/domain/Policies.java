package care.dyad.pathway.reviews.domain;

import care.dyad.pathway.clocks.domain.Announcements;
import care.dyad.pathway.clocks.domain.ClockPolicy;
import care.dyad.pathway.clocks.domain.ClockRules;
import care.dyad.pathway.clocks.domain.RedecisionPolicy;
import care.dyad.pathway.directory.domain.Directory;
import care.dyad.pathway.directory.file.IllustrativeDirectory;
import care.dyad.pathway.episodes.domain.EpisodeIds;
import care.dyad.pathway.episodes.domain.RoutingPolicy;

import java.time.Duration;
import java.time.LocalTime;
import java.util.UUID;

/** The policies as the service puts them together, on the illustrative directory. */
final class Policies {

    static final Directory DIRECTORY = IllustrativeDirectory.read();
    static final EpisodeIds IDS =
            (cause, pathway) -> new UUID(cause.getLeastSignificantBits(), pathway.ordinal());
    static final ClockPolicy CLOCKS =
            new ClockPolicy(
                    new ClockRules(
                            2,
                            Duration.ofHours(72),
                            LocalTime.of(16, 0),
                            Duration.ofHours(4),
                            2,
                            2,
                            LocalTime.of(9, 0)),
                    day -> true);
    static final RoutingPolicy ROUTING = new RoutingPolicy(DIRECTORY);
    static final RedecisionPolicy REDECISIONS =
            new RedecisionPolicy(CLOCKS, new Announcements(DIRECTORY));
    static final ReviewPolicy POLICY = new ReviewPolicy(new CaseChanges(ROUTING, REDECISIONS, IDS));
    static final AmendmentPolicy AMENDMENTS = new AmendmentPolicy(ROUTING, REDECISIONS, IDS);
    static final WithdrawalPolicy WITHDRAWALS = new WithdrawalPolicy(ROUTING, REDECISIONS, IDS);

    private Policies() {}
}
