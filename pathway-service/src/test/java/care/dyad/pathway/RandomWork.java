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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

/** What happens to referrals in some weeks, at random: much of it is refused, as in a real day. */
final class RandomWork {

    private static final List<String> STAFF =
            List.of("clinician", "clinician", "clinician", "linkworker");

    private static final String NOTE = "\"note\": \"Spoken with the midwife today\"";
    private static final String WHY = "\"reason\": \"CLINICAL_JUDGEMENT\", " + NOTE;

    private static final List<String> REVIEWS =
            List.of(
                    "\"decision\": \"CONFIRM\", ",
                    "\"decision\": \"CHANGE\", \"pathways\": [\"VCSE_LINK_WORK\"],"
                            + " \"priority\": \"ROUTINE\", ",
                    "\"decision\": \"CHANGE\", \"pathways\": [\"SPECIALIST_PERINATAL\","
                            + " \"PARENT_INFANT\"], \"priority\": \"URGENT\", ",
                    "\"decision\": \"REDIRECT\", \"redirect\": {\"reason\": \"NO_CONSENT\","
                            + " \"place\": \"NHS Talking Therapies\"}, ",
                    "\"decision\": \"CLOSE_WITHDRAWN\", ",
                    "\"decision\": \"KEEP_OPEN\", ");

    /** The frequent ones more than once; NOW, CLOCK and SOMEBODY are put in. */
    private static final List<String[]> ACTS =
            List.of(
                    act("acceptance", ""),
                    act("acceptance", ""),
                    act("acceptance", "{'effectiveAt': 'NOW'}"),
                    act(
                            "assessment",
                            "{'attendedAt': 'NOW', 'attendance': '5', 'mechanism': '01'}"),
                    act(
                            "assessment",
                            "{'attendedAt': 'NOW', 'attendance': '6', 'mechanism': '02'}"),
                    act("intervention", "{'startedAt': 'NOW'}"),
                    act("contact-missed", "{'contactAt': 'NOW', 'attendance': '3'}"),
                    act("assignment", "{'account': 'SOMEBODY'}"),
                    act("concern-owner", "{'account': 'SOMEBODY'}"),
                    act("breach-reason", "{'clock': 'CLOCK', 'reason': 'CAPACITY'}"),
                    act(
                            "clock-start",
                            "{'clock': 'CLOCK', 'startedAt': '2026-11-19T10:00:00Z', 'reason':"
                                    + " 'RECEIVED_EARLIER'}"),
                    act("records", "{'kind': 'ACTIVITY', 'code': 'PEER_SUPPORT', 'doneAt': 'NOW'}"),
                    act("decline", "{'reason': 'NEEDS_LESS', 'betterPlace': 'Talking Therapies'}"),
                    act("redirect", "{'reason': 'NEEDS_MORE', 'serviceId': 'cntw-northumberland'}"),
                    act(
                            "redirect",
                            "{'reason': 'FAMILY_MOVED', 'betterPlace': 'Leeds, by the GP'}"),
                    act("closure", "{'reason': 'CONSULTATION'}"));

    private final RunningPathway service;
    private final Random random;
    private final List<UUID> referrals = new ArrayList<>();
    private final Map<UUID, Long> sequences = new HashMap<>();

    RandomWork(RunningPathway service, long seed) {
        this.service = service;
        this.random = new Random(seed);
    }

    private static String[] act(String path, String body) {
        return new String[] {path, body.replace('\'', '"')};
    }

    List<UUID> referrals() {
        return referrals;
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
        switch (random.nextInt(4)) {
            case 0 -> send("clinician", path + "/refusal", "{" + NOTE + "}");
            case 1 -> send("clinician", path + "/confirmation", "");
            default -> send("triage", path, "{" + any(REVIEWS) + WHY + "}");
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
            String[] act = any(ACTS);
            send(
                    "/api/episodes/" + episode.at("/episodeId").asString() + "/" + act[0],
                    act[1].replace("NOW", service.clock.instant().toString())
                            .replace("CLOCK", episode.at("/clocks/0/kind").asString("ASSESSMENT"))
                            .replace("SOMEBODY", any(STAFF)));
        }
    }

    private void send(String path, String body) throws Exception {
        send(any(STAFF), path, body);
    }

    private void send(String account, String path, String body) throws Exception {
        service.post(account, path, body);
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
