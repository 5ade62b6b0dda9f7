package care.dyad.launcher.play;

import care.dyad.launcher.infrastructure.Ports;
import care.dyad.launcher.system.ServiceCalls;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * Intake and pathway-service as a partner and a clinician see them.
 *
 * @param ports of the local run
 */
record Services(Ports ports) {

    /** What intake said to a referral. */
    sealed interface Answer {

        /** It is on its way. */
        record Accepted(String referralId, String reference) implements Answer {}

        /** It goes no further. */
        record Ended(Outcome outcome) implements Answer {}
    }

    /** Posts a referral as the demo referrer. */
    Answer post(String referral) throws IOException, InterruptedException {
        var request =
                ServiceCalls.request(ports.intake(), "/referrals", "referrer")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(referral))
                        .build();
        var response = ServiceCalls.send(request);
        JsonNode body = ServiceCalls.json(response);
        int status = response.statusCode();
        if (status == 202) {
            return new Answer.Accepted(
                    body.path("referralId").asString(), body.path("reference").asString());
        }
        boolean refused = status >= 400 && status < 500 && status != 401 && status != 403;
        return new Answer.Ended(
                refused
                        ? new Outcome.Refused(status, texts(body.path("errors"), "pointer"))
                        : new Outcome.Failed(status));
    }

    /** What pathway-service knows of a referral, empty while it was not triaged. */
    Optional<Outcome.Triaged> triaged(String referralId) throws IOException, InterruptedException {
        var request =
                ServiceCalls.request(ports.pathway(), "/api/referrals/" + referralId, "clinician")
                        .build();
        var response = ServiceCalls.send(request);
        if (response.statusCode() == 404) {
            return Optional.empty();
        }
        if (response.statusCode() != 200) {
            throw new IOException("pathway-service answered " + response.statusCode());
        }
        JsonNode body = ServiceCalls.json(response);
        JsonNode triage = body.path("triage");
        return Optional.of(
                new Outcome.Triaged(
                        triage.path("disposition").asString(),
                        triage.path("priority").asString(),
                        triage.path("pathways").valueStream().map(JsonNode::asString).toList(),
                        new LinkedHashSet<>(texts(triage.path("rules"), "id")),
                        body.path("episodes").size()));
    }

    private static List<String> texts(JsonNode array, String field) {
        return array.valueStream().map(element -> element.path(field).asString()).toList();
    }
}
