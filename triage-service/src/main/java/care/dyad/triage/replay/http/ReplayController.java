package care.dyad.triage.replay.http;

import care.dyad.triage.replay.application.LogUnavailable;
import care.dyad.triage.replay.application.Replay;
import care.dyad.triage.replay.application.Replays;
import care.dyad.triage.replay.application.StartOutcome;
import care.dyad.triage.replay.application.StartReplay;
import care.dyad.triage.replay.domain.EquityLimit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.UUID;

/** Replays the log through other rules, and shows what would move. */
@RestController
class ReplayController {

    private static final Logger log = LoggerFactory.getLogger(ReplayController.class);
    private static final int LARGEST_RULESET = 4 << 20;
    private static final String NAME = "[\\w.-]{1,100}";

    private final StartReplay startReplay;
    private final Replays replays;

    ReplayController(StartReplay startReplay, Replays replays) {
        this.startReplay = startReplay;
        this.replays = replays;
    }

    /** Begins a replay with the DMN in the body, or with the rules in force when it is empty. */
    @PostMapping(
            path = "/api/replays",
            consumes = {"application/xml", "application/octet-stream"})
    ResponseEntity<ReplayJson> start(
            InputStream body,
            @RequestParam(defaultValue = "ruleset.dmn") String name,
            @RequestParam(required = false) @Nullable BigDecimal equityLimit,
            Authentication account)
            throws IOException {
        Replay replay = started(ruleset(body), label(name), limit(equityLimit));
        log.info(
                "{} replays the log through ruleset {} as {}",
                account.getName(),
                replay.ruleset().hash(),
                replay.id());
        return ResponseEntity.accepted()
                .location(URI.create("/api/replays/" + replay.id()))
                .body(ReplayJson.of(replay));
    }

    private Replay started(byte[] dmn, String name, @Nullable EquityLimit limit) {
        try {
            return switch (startReplay.start(dmn, name, limit)) {
                case StartOutcome.Started(Replay replay) -> replay;
                case StartOutcome.Busy() -> throw Problem.busy();
                case StartOutcome.Refused(String fault) -> throw Problem.unusableRuleset(fault);
            };
        } catch (LogUnavailable e) {
            throw Problem.logUnavailable(String.valueOf(e.getMessage()));
        }
    }

    /** The latest replays, the latest first. */
    @GetMapping("/api/replays")
    List<ReplayJson> latest() {
        return replays.latest().stream().map(ReplayJson::of).toList();
    }

    /** How a replay stands, and its result. */
    @GetMapping("/api/replays/{id}")
    ReplayJson one(@PathVariable UUID id) {
        return replays.find(id).map(ReplayJson::of).orElseThrow(Problem::unknown);
    }

    /** Stops a replay; what it found so far is lost. */
    @DeleteMapping("/api/replays/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void stop(@PathVariable UUID id) {
        replays.stop(id);
    }

    private static byte[] ruleset(InputStream body) throws IOException {
        byte[] dmn = body.readNBytes(LARGEST_RULESET + 1);
        if (dmn.length > LARGEST_RULESET) {
            throw Problem.tooLarge(LARGEST_RULESET);
        }
        return dmn;
    }

    /** The name of a file goes into messages; anything else than one does not. */
    private static String label(String name) {
        return name.matches(NAME) ? name : "ruleset.dmn";
    }

    private static @Nullable EquityLimit limit(@Nullable BigDecimal excess) {
        try {
            return excess == null ? null : new EquityLimit(excess);
        } catch (IllegalArgumentException e) {
            throw Problem.invalidLimit();
        }
    }
}
