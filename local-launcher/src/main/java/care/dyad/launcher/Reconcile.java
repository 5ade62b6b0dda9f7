package care.dyad.launcher;

import care.dyad.launcher.system.ServiceCalls;

import picocli.CommandLine.Command;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.concurrent.Callable;

/** {@code ./dyad reconcile}: whether a referral got lost, and where. */
@Command(
        name = "reconcile",
        description = {
            "Compares every referral that was taken in with what the pathways have told of, and names",
            "those that are unaccounted for, with where each was seen last and what to do."
        },
        exitCodeListHeading = "Ends with:%n",
        exitCodeList = {
            "0:every referral is accounted for, or came within the last minute",
            "1:there is no answer, for example because nothing is up",
            "2:the command line is wrong",
            "3:a referral is unaccounted for"
        },
        mixinStandardHelpOptions = true)
final class Reconcile implements Callable<Integer> {

    private static final int UNACCOUNTED = 3;

    @Override
    public Integer call() throws IOException, InterruptedException {
        JsonNode page = page(0);
        long unaccounted = page.path("unaccounted").asLong();
        System.out.printf(
                "%,d referrals received, %,d unaccounted for%n",
                page.path("received").asLong(), unaccounted);
        for (int named = 0; !page.path("referrals").isEmpty(); page = page(named)) {
            page.path("referrals").forEach(Reconcile::print);
            named += page.path("referrals").size();
        }
        return unaccounted == 0 ? 0 : UNACCOUNTED;
    }

    private static void print(JsonNode referral) {
        System.out.printf(
                "%s  %s  received %s  %s%n    %s%n",
                referral.path("reference").asString(),
                referral.path("referralId").asString(),
                referral.path("receivedAt").asString(),
                referral.path("stop").asString(),
                referral.path("advice").asString());
    }

    private static JsonNode page(int skip) throws IOException, InterruptedException {
        int port = Run.here().ports().intake();
        HttpResponse<String> response =
                ServiceCalls.send(
                        ServiceCalls.request(port, "/reconciliation?skip=" + skip, "ops").build());
        JsonNode body = ServiceCalls.json(response);
        if (response.statusCode() != 200) {
            throw new IOException(
                    "referral-intake answered %d: %s. %s"
                            .formatted(
                                    response.statusCode(),
                                    body.path("title").asString(),
                                    body.path("detail").asString()));
        }
        return body;
    }
}
