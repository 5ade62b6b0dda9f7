package care.dyad.pathway;

import care.dyad.messaging.EventIds;
import care.dyad.pathway.audit.application.AccessLogRetention;
import care.dyad.pathway.clocks.domain.Announcements;
import care.dyad.pathway.clocks.domain.ClockPolicy;
import care.dyad.pathway.clocks.domain.RedecisionPolicy;
import care.dyad.pathway.clocks.domain.WorkingDays;
import care.dyad.pathway.directory.application.CopyAge;
import care.dyad.pathway.directory.domain.Directory;
import care.dyad.pathway.episodes.domain.EpisodeIds;
import care.dyad.pathway.episodes.domain.EpisodePolicy;
import care.dyad.pathway.episodes.domain.OpeningPolicy;
import care.dyad.pathway.episodes.domain.RoutingPolicy;
import care.dyad.pathway.reports.application.ReportingMonths;
import care.dyad.pathway.reviews.domain.AmendmentPolicy;
import care.dyad.pathway.reviews.domain.CaseChanges;
import care.dyad.pathway.reviews.domain.ReviewPolicy;
import care.dyad.pathway.reviews.domain.WithdrawalPolicy;
import care.dyad.start.time.DomainTime;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Clock;
import java.time.Duration;

/** Puts the policies together with the settings. */
@Configuration(proxyBeanMethods = false)
class PathwayConfiguration {

    private static final EpisodeIds EPISODE_IDS =
            (cause, pathway) -> EventIds.derived(cause, "Episode", pathway.name());

    /** Events carry no more, and whoever reads them must find the same. */
    private static final Duration AS_EVENTS_TELL = Duration.ofMillis(1);

    @Bean
    Clock clock(DomainTime time) {
        return Clock.tick(time.clock(), AS_EVENTS_TELL);
    }

    @Bean
    ClockPolicy clockPolicy(PathwaySettings settings, WorkingDays workingDays) {
        return new ClockPolicy(settings.clocks().rules(), workingDays);
    }

    @Bean
    CopyAge ageOfDirectory(PathwaySettings settings) {
        return new CopyAge(settings.directoryWatch());
    }

    @Bean
    AccessLogRetention accessLogRetention(PathwaySettings settings) {
        return new AccessLogRetention(settings.keepAccessLog());
    }

    @Bean
    ReportingMonths reportingMonths(PathwaySettings settings) {
        return new ReportingMonths(settings.reportsOfRunningMonth());
    }

    @Bean
    Announcements announcements(Directory directory) {
        return new Announcements(directory);
    }

    @Bean
    EpisodePolicy episodePolicy(Directory directory, ClockPolicy clocks) {
        return new EpisodePolicy(directory, clocks);
    }

    @Bean
    OpeningPolicy openingPolicy(Directory directory, ClockPolicy clocks) {
        return new OpeningPolicy(directory, clocks, EPISODE_IDS);
    }

    @Bean
    AmendmentPolicy amendmentPolicy(
            Directory directory, ClockPolicy clocks, Announcements announcements) {
        return new AmendmentPolicy(
                new RoutingPolicy(directory),
                new RedecisionPolicy(clocks, announcements),
                EPISODE_IDS);
    }

    @Bean
    WithdrawalPolicy withdrawalPolicy(
            Directory directory, ClockPolicy clocks, Announcements announcements) {
        return new WithdrawalPolicy(
                new RoutingPolicy(directory),
                new RedecisionPolicy(clocks, announcements),
                EPISODE_IDS);
    }

    @Bean
    ReviewPolicy reviewPolicy(
            Directory directory, ClockPolicy clocks, Announcements announcements) {
        return new ReviewPolicy(
                new CaseChanges(
                        new RoutingPolicy(directory),
                        new RedecisionPolicy(clocks, announcements),
                        EPISODE_IDS));
    }
}
