package care.dyad.pathway.episodes.domain;

import care.dyad.pathway.clocks.domain.ClockPolicy;
import care.dyad.pathway.clocks.domain.Priority;
import care.dyad.pathway.clocks.domain.TimedEpisode;
import care.dyad.pathway.directory.domain.Candidate;
import care.dyad.pathway.directory.domain.Contact;
import care.dyad.pathway.directory.domain.Directory;
import care.dyad.pathway.directory.domain.GapReason;
import care.dyad.pathway.directory.domain.Pathway;
import care.dyad.pathway.directory.domain.ServiceEntry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How an episode leaves its team. Nobody lets a referral with a risk in it, or one for specialist
 * care, go on their own before the mother was seen: declined, it goes back to the triage desk.
 */
final class Departures {

    private final Directory directory;
    private final RoutingPolicy routing;
    private final BackToTheDesk desk;

    Departures(Directory directory, ClockPolicy clocks) {
        this.directory = directory;
        this.routing = new RoutingPolicy(directory);
        this.desk = new BackToTheDesk(routing, clocks);
    }

    Move leave(Situation found, StaffAct.Departure act, CaseEvent.Record record) {
        StaffAct.Assessment seen = found.episode().assessment();
        if (seen != null && record.effectiveAt().isBefore(seen.attendedAt())) {
            return new Move.Mistimed(TimeFault.BEFORE_ASSESSMENT);
        }
        return switch (act) {
            case StaffAct.Declination decline -> decline(found, decline, record);
            case StaffAct.HandOver handOver -> handOver(found, handOver, record);
            case StaffAct.Redirection redirect -> redirect(found, redirect, record);
            case StaffAct.Closure closure -> close(found, closure, record);
        };
    }

    private Move decline(Situation found, StaffAct.Declination act, CaseEvent.Record record) {
        TimedEpisode about = found.episode().about();
        if (found.episode().isAssessed()) {
            return new Move.Refused(Refusal.ALREADY_SEEN);
        }
        CaseEvent.EpisodeDeclined declined =
                new CaseEvent.EpisodeDeclined(
                        about, record, act.reason(), act.betterPlace().text());
        return found.isRiskUnseen() || found.isSpecialistUnseen()
                ? desk.returned(found, declined)
                : ended(found, declined, record);
    }

    private Move redirect(Situation found, StaffAct.Redirection act, CaseEvent.Record record) {
        if (found.isRiskUnseen() || found.isSpecialistUnseen()) {
            return new Move.Refused(
                    found.isRiskUnseen() ? Refusal.RISK_UNSEEN : Refusal.STEP_DOWN_UNSEEN);
        }
        TimedEpisode about = found.episode().about();
        return ended(
                found,
                new CaseEvent.EpisodeRedirected(
                        about,
                        about.service(),
                        record,
                        act.reason(),
                        null,
                        act.betterPlace().text()),
                record);
    }

    private static Move close(Situation found, StaffAct.Closure act, CaseEvent.Record record) {
        Episode episode = found.episode();
        Optional<Refusal> refusal =
                switch (act.reason()) {
                    case COMPLETED ->
                            refusedUnless(episode.interventionAt() != null, Refusal.NOT_STARTED);
                    case NO_FURTHER_NEED ->
                            refusedUnless(episode.isAssessed(), Refusal.NOT_ASSESSED);
                    case CONSULTATION -> refusedUnless(!found.isRiskUnseen(), Refusal.RISK_UNSEEN);
                    case MOTHER_DIED -> Optional.empty();
                    case MOTHER_DECLINED, UNABLE_TO_CONTACT, MOVED_AWAY ->
                            refusedUnless(!found.isRiskUnseen(), Refusal.RISK_UNSEEN)
                                    .or(
                                            () ->
                                                    refusedUnless(
                                                            isTaken(episode),
                                                            Refusal.NOT_ACCEPTED));
                    case PROPOSAL_NOT_CONFIRMED, STEPPED_DOWN, REDIRECTED, WITHDRAWN ->
                            throw new IllegalArgumentException("not a reason of staff");
                };
        return refusal.<Move>map(Move.Refused::new)
                .orElseGet(
                        () ->
                                ended(
                                        found,
                                        new CaseEvent.EpisodeClosed(
                                                episode.about(), record, act.reason(), List.of()),
                                        record));
    }

    private static boolean isTaken(Episode episode) {
        return episode.state() != EpisodeState.OPEN;
    }

    private static Optional<Refusal> refusedUnless(boolean allowed, Refusal refusal) {
        return allowed ? Optional.empty() : Optional.of(refusal);
    }

    private static Move ended(Situation found, CaseEvent event, CaseEvent.Record record) {
        return found.hasUnexplainedBreach(record.effectiveAt())
                ? new Move.Refused(Refusal.BREACH_UNEXPLAINED)
                : new Move.Moved(found.episode().as(EpisodeState.CLOSED), event);
    }

    private Move handOver(Situation found, StaffAct.HandOver act, CaseEvent.Record record) {
        Optional<ServiceEntry> to = directory.find(act.serviceId());
        if (to.isEmpty()) {
            return new Move.Refused(Refusal.UNKNOWN_SERVICE);
        }
        TimedEpisode before = found.episode().about();
        if (to.get().contact().equals(before.service())) {
            return new Move.Repeated();
        }
        LocalDate today = record.recordedAt().atZone(ClockPolicy.LONDON).toLocalDate();
        return refusal(found, to.get(), today)
                .<Move>map(Move.Refused::new)
                .orElseGet(() -> handedOver(found, to.get(), act.reason(), record));
    }

    private Move handedOver(
            Situation found, ServiceEntry to, DepartureReason reason, CaseEvent.Record record) {
        TimedEpisode before = found.episode().about();
        Contact service = to.contact();
        TimedEpisode about = before.at(to.pathway(), service, before.priority());
        return new Move.Moved(
                found.episode().as(about, EpisodeState.OPEN).assigned(null),
                new CaseEvent.EpisodeRedirected(
                        about, before.service(), record, reason, service, ""),
                new CaseEvent.EpisodeOpened(
                        about, found.dueAt(), routing.toTell(service, before.priority())));
    }

    private static Optional<Refusal> refusal(Situation found, ServiceEntry to, LocalDate today) {
        Pathway from = found.episode().about().pathway();
        if (to.pathway() != from && found.otherPathways().contains(to.pathway())) {
            return Optional.of(Refusal.PATHWAY_HELD);
        }
        if (to.pathway() != from && found.isSpecialistUnseen()) {
            return Optional.of(Refusal.STEP_DOWN_UNSEEN);
        }
        return to.refusal(whereverSheLives(found, to), today)
                .filter(reason -> counts(reason, found.episode().about()))
                .map(
                        reason ->
                                switch (reason) {
                                    case NO_SERVICE_IN_AREA -> Refusal.SERVICE_OUT_OF_AREA;
                                    case CLOSED -> Refusal.SERVICE_CLOSED;
                                    case OUTSIDE_WINDOW -> Refusal.SERVICE_OUTSIDE_WINDOW;
                                    case FULL -> Refusal.SERVICE_FULL;
                                });
    }

    /** A clinician who hands over knows where the mother lives when the referral does not say. */
    private static Candidate whereverSheLives(Situation found, ServiceEntry to) {
        Candidate candidate = found.referral().candidate();
        return candidate.area() == null && !to.areas().isEmpty()
                ? candidate.in(to.areas().iterator().next())
                : candidate;
    }

    /** An emergency waits for nothing but an open door. */
    private static boolean counts(GapReason reason, TimedEpisode about) {
        return about.priority() != Priority.EMERGENCY
                || reason == GapReason.NO_SERVICE_IN_AREA
                || reason == GapReason.CLOSED;
    }
}
