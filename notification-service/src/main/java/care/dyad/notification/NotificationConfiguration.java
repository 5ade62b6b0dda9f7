package care.dyad.notification;

import care.dyad.notification.domain.Channel;
import care.dyad.notification.domain.RetryPolicy;
import care.dyad.notification.domain.Rota;
import care.dyad.notification.domain.SafeContact;
import care.dyad.notification.domain.SignedLinks;
import care.dyad.notification.domain.TeamCalls;
import care.dyad.notification.domain.Teams;
import care.dyad.notification.domain.TimingPolicy;
import care.dyad.notification.domain.Wording;
import care.dyad.start.time.DomainTime;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Clock;
import java.util.Locale;

/** Makes the clock and the policies from the settings. */
@Configuration(proxyBeanMethods = false)
class NotificationConfiguration {

    @Bean
    Clock clock(DomainTime time) {
        return time.clock();
    }

    @Bean
    SignedLinks signedLinks(EscalationSettings settings) {
        return new SignedLinks(settings.linkKey(), settings.pages());
    }

    @Bean
    Wording wording(NotificationSettings settings, SignedLinks links) {
        return new Wording(Locale.UK, settings.links(), links);
    }

    @Bean
    TeamCalls teamCalls(Wording wording, SignedLinks links) {
        return new TeamCalls(wording, links);
    }

    @Bean
    RetryPolicy retryPolicy(NotificationSettings settings) {
        return new RetryPolicy(
                settings.firstRetry(), settings.longestRetry(), settings.giveUpAfter());
    }

    @Bean
    Teams teams(TellingSettings settings, NotifySettings notify) {
        Teams teams = settings.preferences();
        if (teams.useAnywhere(Channel.NOTIFY) && !notify.isSetUp()) {
            throw new IllegalArgumentException(
                    "a team is told by NOTIFY: set dyad.notification.notify.api-key and .template");
        }
        return teams;
    }

    @Bean
    TimingPolicy timingPolicy(TellingSettings settings) {
        return new TimingPolicy(settings.atMost(), settings.window());
    }

    @Bean
    SafeContact safeContact(GuardSettings settings) {
        return new SafeContact(settings.mailDomains());
    }

    @Bean
    Rota rota(EscalationSettings settings) {
        return settings.order();
    }
}
