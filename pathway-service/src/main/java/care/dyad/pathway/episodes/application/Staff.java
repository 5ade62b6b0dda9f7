package care.dyad.pathway.episodes.application;

import care.dyad.pathway.clocks.domain.TimedEpisode;
import care.dyad.pathway.directory.domain.Contact;
import care.dyad.pathway.directory.domain.Pathway;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A member of staff who asks or acts.
 *
 * @param account name of the account
 * @param onlyLinkWork whether only link work is theirs to see
 * @param teams ids of the services that they work for; null for every service and what has none yet
 */
public record Staff(String account, boolean onlyLinkWork, @Nullable Set<String> teams) {

    /** Begins the authority that says which team an account works for. */
    public static final String TEAM = "TEAM_";

    /** The authority of an account that works for every team. */
    public static final String EVERY_TEAM = TEAM + "*";

    private static final String TRIAGE = "ROLE_TRIAGE";
    private static final String LINK_WORKER = "ROLE_LINKWORKER";

    /**
     * The member of staff with an account and its authorities; triage clinicians see every team.
     */
    public static Staff with(String account, Collection<String> authorities) {
        boolean everyTeam = authorities.contains(TRIAGE) || authorities.contains(EVERY_TEAM);
        return new Staff(
                account,
                authorities.contains(LINK_WORKER),
                everyTeam
                        ? null
                        : authorities.stream()
                                .filter(authority -> authority.startsWith(TEAM))
                                .map(authority -> authority.substring(TEAM.length()))
                                .collect(Collectors.toUnmodifiableSet()));
    }

    /** Whether anything of the pathway can be theirs to see. */
    public boolean sees(Pathway pathway) {
        return !onlyLinkWork || pathway == Pathway.VCSE_LINK_WORK;
    }

    /** Whether an episode of a pathway at a service is theirs to see. */
    public boolean sees(Pathway pathway, @Nullable Contact service) {
        return sees(pathway)
                && (teams == null || (service != null && teams.contains(service.id())));
    }

    /** Whether an episode is theirs to act on. */
    public boolean sees(TimedEpisode episode) {
        return sees(episode.pathway(), episode.service());
    }
}
