package care.dyad.pathway.episodes.kafka;

import care.dyad.events.ClockKind;
import care.dyad.events.RecordedAct;
import care.dyad.messaging.Required;
import care.dyad.pathway.clocks.domain.BreachReason;
import care.dyad.pathway.episodes.domain.ActOfEpisode;
import care.dyad.pathway.episodes.domain.AnchorReason;
import care.dyad.pathway.episodes.domain.CareKind;
import care.dyad.pathway.episodes.domain.CloseReason;
import care.dyad.pathway.episodes.domain.DepartureReason;
import care.dyad.pathway.episodes.domain.MissedAttendance;
import care.dyad.pathway.episodes.domain.StaffAct;
import care.dyad.pathway.reviews.domain.Note;

import java.time.Instant;

/** Writes what staff recorded, as they recorded it, and reads it back. */
final class RecordedActMapper {

    private RecordedActMapper() {}

    static RecordedAct written(ActOfEpisode of) {
        RecordedAct.Builder act =
                RecordedAct.newBuilder()
                        .setEpisodeId(of.episodeId())
                        .setAct(of.act().act().getClass().getSimpleName())
                        .setSaid(of.act().act().effectiveAt())
                        .setBy(of.act().by())
                        .setEffectiveAt(of.act().effectiveAt())
                        .setRecordedAt(of.act().recordedAt());
        return withDetails(act, of.act().act()).build();
    }

    private static RecordedAct.Builder withDetails(RecordedAct.Builder to, StaffAct act) {
        return switch (act) {
            case StaffAct.Acceptance _, StaffAct.Intervention _ -> to;
            case StaffAct.Assessment seen ->
                    to.setAttendance(seen.attendance()).setMechanism(seen.mechanism());
            case StaffAct.Declination no ->
                    to.setReason(no.reason().name()).setPlace(no.betterPlace().text());
            case StaffAct.HandOver over ->
                    to.setReason(over.reason().name()).setServiceId(over.serviceId());
            case StaffAct.Redirection away ->
                    to.setReason(away.reason().name()).setPlace(away.betterPlace().text());
            case StaffAct.Closure end -> to.setReason(end.reason().name());
            case StaffAct.MissedContact missed -> to.setAttendance(missed.attendance().name());
            case StaffAct.Assignment assignment -> to.setAccount(assignment.account());
            case StaffAct.ConcernOwner owner -> to.setAccount(owner.account());
            case StaffAct.BreachExplanation why ->
                    to.setReason(why.reason().name()).setClock(clock(why.clock()));
            case StaffAct.Reanchoring anchor ->
                    to.setReason(anchor.reason().name())
                            .setClock(clock(anchor.clock()))
                            .setSaid(anchor.startedAt());
            case StaffAct.CareEntry entry ->
                    to.setKind(entry.kind().name())
                            .setCode(entry.code())
                            .setRatings(entry.ratings());
        };
    }

    static ActOfEpisode read(RecordedAct event) {
        return new ActOfEpisode(
                Required.id(event.getEpisodeId(), "EPISODE_ID_MISSING"),
                new care.dyad.pathway.episodes.domain.RecordedAct(
                        act(event), event.getBy(), event.getEffectiveAt(), event.getRecordedAt()));
    }

    private static StaffAct act(RecordedAct e) {
        Instant said = e.getSaid();
        return switch (e.getAct()) {
            case "Acceptance" -> new StaffAct.Acceptance(said);
            case "Assessment" ->
                    new StaffAct.Assessment(said(e), e.getAttendance(), e.getMechanism());
            case "Intervention" -> new StaffAct.Intervention(said(e));
            case "Declination" -> new StaffAct.Declination(departure(e), place(e), said);
            case "HandOver" -> new StaffAct.HandOver(departure(e), e.getServiceId(), said);
            case "Redirection" -> new StaffAct.Redirection(departure(e), place(e), said);
            case "Closure" -> new StaffAct.Closure(CloseReason.valueOf(e.getReason()), said);
            case "MissedContact" ->
                    new StaffAct.MissedContact(
                            said(e), MissedAttendance.valueOf(e.getAttendance()));
            case "Assignment" -> new StaffAct.Assignment(e.getAccount(), said);
            case "ConcernOwner" -> new StaffAct.ConcernOwner(e.getAccount(), said);
            case "BreachExplanation" ->
                    new StaffAct.BreachExplanation(
                            clock(e), BreachReason.valueOf(e.getReason()), said);
            case "Reanchoring" ->
                    new StaffAct.Reanchoring(
                            clock(e), said(e), AnchorReason.valueOf(e.getReason()));
            case "CareEntry" ->
                    new StaffAct.CareEntry(
                            CareKind.valueOf(e.getKind()), e.getCode(), e.getRatings(), said(e));
            default -> throw Required.unreadable("UNKNOWN_ACT");
        };
    }

    private static Instant said(RecordedAct event) {
        Instant said = event.getSaid();
        if (said == null) {
            throw Required.unreadable("TIME_OF_ACT_MISSING");
        }
        return said;
    }

    private static DepartureReason departure(RecordedAct event) {
        return DepartureReason.valueOf(event.getReason());
    }

    private static Note place(RecordedAct event) {
        return new Note(event.getPlace());
    }

    private static ClockKind clock(care.dyad.pathway.clocks.domain.ClockKind kind) {
        return ClockKind.valueOf(kind.name());
    }

    private static care.dyad.pathway.clocks.domain.ClockKind clock(RecordedAct event) {
        return care.dyad.pathway.clocks.domain.ClockKind.valueOf(event.getClock().name());
    }
}
