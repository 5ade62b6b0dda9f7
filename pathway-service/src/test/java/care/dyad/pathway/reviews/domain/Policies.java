package care.dyad.pathway.reviews.domain;

import care.dyad.pathway.clocks.domain.Announcements;
import care.dyad.pathway.clocks.domain.ClockPolicy;
import care.dyad.pathway.clocks.domain.ExampleRules;
import care.dyad.pathway.clocks.domain.RedecisionPolicy;
import care.dyad.pathway.directory.domain.Directory;
import care.dyad.pathway.directory.file.IllustrativeDirectory;
import care.dyad.pathway.episodes.domain.EpisodeIds;
import care.dyad.pathway.episodes.domain.EpisodePolicy;
import care.dyad.pathway.episodes.domain.RoutingPolicy;

import java.util.UUID;

/** The policies as the service puts them together, on the illustrative directory. */
public final class Policies {

    public static final Directory DIRECTORY = IllustrativeDirectory.read();
    public static final EpisodeIds IDS =
            (cause, pathway) -> new UUID(cause.getLeastSignificantBits(), pathway.ordinal());
    public static final ClockPolicy CLOCKS = new ClockPolicy(ExampleRules.RULES, day -> true);
    public static final EpisodePolicy EPISODES = new EpisodePolicy(DIRECTORY, CLOCKS);
    public static final RoutingPolicy ROUTING = new RoutingPolicy(DIRECTORY);
    public static final RedecisionPolicy REDECISIONS =
            new RedecisionPolicy(CLOCKS, new Announcements(DIRECTORY));
    public static final ReviewPolicy POLICY =
            new ReviewPolicy(new CaseChanges(ROUTING, REDECISIONS, IDS));
    public static final AmendmentPolicy AMENDMENTS = new AmendmentPolicy(ROUTING, REDECISIONS, IDS);
    public static final WithdrawalPolicy WITHDRAWALS =
            new WithdrawalPolicy(ROUTING, REDECISIONS, IDS);

    private Policies() {}
}
