package care.dyad.pathway;

import care.dyad.events.Disposition;
import care.dyad.events.Pathway;
import care.dyad.events.Priority;
import care.dyad.events.ReferralTriaged;
import care.dyad.events.ReferralWithdrawn;
import care.dyad.events.Stage;
import care.dyad.schemas.Topics;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/** What happens to referrals in some weeks, at random: much of it is refused, as in a real day. */
final class RandomWork {

    private static final List<String> STAFF =
            List.of("clinician", "clinician", "clinician", "linkworker");

    private final RunningPathway service;
    private final Random random;
    private final List<UUID> referrals = new ArrayList<>();
    private final Map<UUID, Long> sequences = new HashMap<>();
    private final Map<String, Integer> recorded = new TreeMap<>();

    RandomWork(RunningPathway service, long seed) {
        this.service = service;
        this.random = new Random(seed);
    }

    List<UUID> referrals() {
        return referrals;
    }

    /**
     * What was recorded how often, for the reader of a log: an act that never is proves nothing.
     */
    Map<String, Integer> recorded() {
        return recorded;
    }

    /** One thing that happens. */
    void step() throws Exception {
        int what = random.nextInt(100);
        if (referrals.size() < 4 || what < 5) {
            refer();
        } else if (what < 12) {
            triage(any(referrals));
        } else if (what < 14) {
            withdraw(any(referrals));
        } else if (what < 30) {
            review(any(referrals));
        } else if (what < 35) {
            mute(any(referrals));
        } else if (what < 42) {
            service.clock.set(service.clock.instant().plus(Duration.ofHours(random.nextInt(100))));
        } else {
            act(any(referrals));
        }
    }

    private void refer() {
        UUID referralId = UUID.randomUUID();
        referrals.add(referralId);
        if (random.nextInt(12) == 0) {
            withdraw(referralId);
        }
        triage(referralId);
    }

    private void triage(UUID referralId) {
        List<Pathway> pathways = new ArrayList<>();
        Stream.of(Pathway.VCSE_LINK_WORK, Pathway.PARENT_INFANT, Pathway.SPECIALIST_PERINATAL)
                .filter(one -> random.nextInt(2) == 0)
                .forEach(pathways::add);
        Priority priority = any(List.of(Priority.ROUTINE, Priority.ROUTINE, Priority.URGENT));
        boolean emergency = random.nextInt(8) == 0;
        ReferralTriaged event =
                TriagedEvents.triaged(
                        referralId,
                        any(List.of("E06000057", "E06000057", "E06000057", "E06000001")),
                        emergency ? Priority.EMERGENCY : priority,
                        emergency ? "T1" : "T10",
                        pathways.isEmpty()
                                ? new Pathway[] {Pathway.VCSE_LINK_WORK}
                                : pathways.toArray(Pathway[]::new));
        if (random.nextInt(2) == 0) {
            event.put("disposition", Disposition.REVIEW);
        }
        TriagedEvents.explain(event);
        event.put("receivedAt", service.clock.instant().minusSeconds(1));
        event.put("sequence", sequences.merge(referralId, 1L, Long::sum));
        event.getFacts().put("safeguardingConcern", random.nextInt(4) == 0);
        event.getFacts().put("stage", random.nextInt(8) == 0 ? Stage.LOSS : Stage.POSTNATAL);
        service.publish(
                service.record(Topics.REFERRAL_TRIAGED, referralId, event.getEventId(), event));
        await(event.getEventId());
    }

    private void withdraw(UUID referralId) {
        UUID id = UUID.randomUUID();
        ReferralWithdrawn event =
                ReferralWithdrawn.newBuilder()
                        .setEventId(id)
                        .setOccurredAt(service.clock.instant())
                        .setReferralId(referralId)
                        .setSequence(2)
                        .setReference("DY-1")
                        .setReason("MOVED_AWAY")
                        .build();
        service.publish(service.record(Topics.REFERRAL_RECEIVED, referralId, id, event));
        await(id);
    }

    private void await(UUID eventId) {
        RunningPathway.eventually().until(() -> service.taken(eventId));
    }

    private void review(UUID referralId) throws Exception {
        String path = "/api/reviews/" + referralId;
        String note = "\"note\": \"Spoken with the midwife today\"";
        String why = "\"reason\": \"CLINICAL_JUDGEMENT\", " + note;
        String body =
                any(
                        List.of(
                                "{\"decision\": \"CONFIRM\", " + why + "}",
                                "{\"decision\": \"CHANGE\", \"pathways\": [\"VCSE_LINK_WORK\"],"
                                        + " \"priority\": \"ROUTINE\", "
                                        + why
                                        + "}",
                                "{\"decision\": \"CHANGE\", \"pathways\":"
                                        + " [\"SPECIALIST_PERINATAL\", \"PARENT_INFANT\"],"
                                        + " \"priority\": \"URGENT\", "
                                        + why
                                        + "}",
                                "{\"decision\": \"REDIRECT\", \"redirect\": {\"reason\":"
                                        + " \"NO_CONSENT\", \"place\": \"NHS Talking"
                                        + " Therapies\"}, "
                                        + why
                                        + "}",
                                "{\"decision\": \"CLOSE_WITHDRAWN\", " + why + "}",
                                "{\"decision\": \"KEEP_OPEN\", " + why + "}"));
        switch (random.nextInt(4)) {
            case 0 -> send("clinician", path + "/refusal", "{" + note + "}");
            case 1 -> send("clinician", path + "/confirmation", "");
            default -> send("triage", path, body);
        }
    }

    private void mute(UUID referralId) throws Exception {
        boolean on = random.nextInt(3) > 0;
        send(
                "/api/referrals/" + referralId + (on ? "/mute" : "/unmute"),
                on ? "{\"reason\": \"REMOVAL\"}" : "{}");
    }

    private void act(UUID referralId) throws Exception {
        JsonNode shown = service.body(service.get("triage", "/api/referrals/" + referralId));
        List<JsonNode> episodes = shown.at("/episodes").valueStream().toList();
        if (!episodes.isEmpty()) {
            JsonNode episode = any(episodes);
            String path = "/api/episodes/" + episode.at("/episodeId").asString();
            act(path, episode, shown.at("/receivedAt").asString(""));
        }
    }

    private void act(String path, JsonNode episode, String received) throws Exception {
        String now = service.clock.instant().toString();
        String clock = episode.at("/clocks/0/kind").asString("ASSESSMENT");
        Instant earlier = Instant.parse("2026-11-19T10:00:00Z");
        switch (random.nextInt(16)) {
            case 0, 1, 2 -> send(path + "/acceptance", any(List.of("", time("effectiveAt", now))));
            case 3, 4, 5 ->
                    send(
                            path + "/assessment",
                            "{\"attendedAt\": \"%s\", \"attendance\": \"5\", \"mechanism\": \"01\"}"
                                    .formatted(now));
            case 6, 7 -> send(path + "/intervention", time("startedAt", now));
            case 8 ->
                    send(
                            path + "/contact-missed",
                            "{\"contactAt\": \"%s\", \"attendance\": \"3\"}".formatted(now));
            case 9 -> send(path + "/assignment", "{\"account\": \"%s\"}".formatted(any(STAFF)));
            case 10 -> send(path + "/concern-owner", "{\"account\": \"%s\"}".formatted(any(STAFF)));
            case 11 ->
                    send(
                            path + "/breach-reason",
                            "{\"clock\": \"%s\", \"reason\": \"CAPACITY\"}".formatted(clock));
            case 12 ->
                    send(
                            path + "/clock-start",
                            "{\"clock\": \"%s\", \"startedAt\": \"%s\", \"reason\":"
                                            .formatted(clock, earlier)
                                    + " \"RECEIVED_EARLIER\"}");
            case 13 ->
                    send(
                            path + "/records",
                            "{\"kind\": \"ACTIVITY\", \"code\": \"PEER_SUPPORT\", \"doneAt\": \"%s\"}"
                                    .formatted(now));
            case 14 -> leave(path);
            default -> send(path + "/closure", "{\"reason\": \"CONSULTATION\"}");
        }
    }

    private void leave(String path) throws Exception {
        switch (random.nextInt(3)) {
            case 0 ->
                    send(
                            path + "/decline",
                            "{\"reason\": \"NEEDS_LESS\", \"betterPlace\": \"NHS Talking Therapies\"}");
            case 1 ->
                    send(
                            path + "/redirect",
                            "{\"reason\": \"NEEDS_MORE\", \"serviceId\": \"cntw-northumberland\"}");
            default ->
                    send(
                            path + "/redirect",
                            "{\"reason\": \"FAMILY_MOVED\", \"betterPlace\": \"The team in Leeds\"}");
        }
    }

    private static String time(String field, String time) {
        return "{\"%s\": \"%s\"}".formatted(field, time);
    }

    private void send(String path, String body) throws Exception {
        send(any(STAFF), path, body);
    }

    private void send(String account, String path, String body) throws Exception {
        int status = service.post(account, path, body).statusCode();
        String what = path.replaceAll("[0-9a-f-]{36}", "x") + " " + status;
        recorded.merge(what, 1, Integer::sum);
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
