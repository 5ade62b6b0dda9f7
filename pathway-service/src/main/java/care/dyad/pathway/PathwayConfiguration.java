package care.dyad.pathway;

import care.dyad.messaging.EventIds;
import care.dyad.pathway.clocks.domain.Announcements;
import care.dyad.pathway.clocks.domain.ClockPolicy;
import care.dyad.pathway.clocks.domain.WorkingDays;
import care.dyad.pathway.directory.domain.Directory;
import care.dyad.pathway.episodes.domain.EpisodeIds;
import care.dyad.pathway.episodes.domain.OpeningPolicy;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Clock;

/** Puts the policies together with the settings. */
@Configuration(proxyBeanMethods = false)
class PathwayConfiguration {

    @Bean
    Clock clock(DomainClockSettings settings) {
        return settings.clock();
    }

    @Bean
    ClockPolicy clockPolicy(PathwaySettings settings, WorkingDays workingDays) {
        return new ClockPolicy(settings.clocks().rules(), workingDays);
    }

    @Bean
    Announcements announcements(Directory directory) {
        return new Announcements(directory);
    }

    @Bean
    OpeningPolicy openingPolicy(Directory directory, ClockPolicy clocks) {
        EpisodeIds ids = (cause, pathway) -> EventIds.derived(cause, "Episode", pathway.name());
        return new OpeningPolicy(directory, clocks, ids);
    }
}
