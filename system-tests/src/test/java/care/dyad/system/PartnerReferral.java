package care.dyad.system;

import care.dyad.events.ReferralSubmitted;
import care.dyad.events.Referrer;
import care.dyad.events.ReferrerRole;
import care.dyad.events.Stage;
import care.dyad.events.StatedSeverity;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * A referral of an invented mother, the same each time that it is sent.
 *
 * @param number of this one, from 0
 * @param writtenAt when the partner wrote it down
 */
record PartnerReferral(String system, int number, Instant writtenAt) {

    private static final int EVERY_NTH_BY_KAFKA = 4;

    /** The id of the submission. */
    UUID id() {
        return UUID.nameUUIDFromBytes((reference() + writtenAt).getBytes(StandardCharsets.UTF_8));
    }

    String reference() {
        return (isByKafka() ? "K-" : "H-") + number;
    }

    boolean isByKafka() {
        return number % EVERY_NTH_BY_KAFKA == 0;
    }

    /** Whether a repeat over HTTP is known by its key, or by its reference alone. */
    boolean hasKey() {
        return number % 2 == 0;
    }

    /** For POST /referrals. */
    String json() {
        var referral =
                (ObjectNode)
                        JsonMapper.shared()
                                .readTree(
                                        Samples.shifted(
                                                Samples.FOLDER.resolve(
                                                        "01-mild-low-mood-isolated.json"),
                                                reference()));
        ((ObjectNode) referral.get("source"))
                .put("system", system)
                .put("sentAt", writtenAt.toString());
        ((ObjectNode) referral.get("mother")).put("nhsNumber", nhsNumber());
        return referral.toString();
    }

    /** For the partner's own topic. */
    ReferralSubmitted event() {
        LocalDate today = LocalDate.now(Clock.system(ZoneId.of("Europe/London")));
        return ReferralSubmitted.newBuilder()
                .setEventId(id())
                .setOccurredAt(writtenAt.truncatedTo(ChronoUnit.MILLIS))
                .setSourceSystem(system)
                .setSourceReference(reference())
                .setReferrer(
                        Referrer.newBuilder()
                                .setRole(ReferrerRole.MIDWIFE)
                                .setName("Refna Writer")
                                .build())
                .setNhsNumber(nhsNumber())
                .setFamilyName("Sampleton")
                .setGivenName("Priya")
                .setBirthDate(LocalDate.parse("1994-03-14"))
                .setLocalAuthority("E06000057")
                .setStage(Stage.POSTNATAL)
                .setBabyBirthDate(today.minusDays(100))
                .setReason("Low since the move")
                .setStatedSeverity(StatedSeverity.MILD)
                .setConsentToReferral(true)
                .setConsentToShareWithVcse(true)
                .build();
    }

    /** Of the range for tests; the first from this number on that has a check digit. */
    private String nhsNumber() {
        return IntStream.iterate(number * 11, next -> next + 1)
                .mapToObj("999%06d"::formatted)
                .filter(digits -> checkDigit(digits) < 10)
                .map(digits -> digits + checkDigit(digits))
                .findFirst()
                .orElseThrow();
    }

    private static int checkDigit(String digits) {
        int sum =
                IntStream.range(0, digits.length())
                        .map(i -> (digits.charAt(i) - '0') * (10 - i))
                        .sum();
        return (11 - sum % 11) % 11;
    }
}
