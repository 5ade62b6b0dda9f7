package care.dyad.notification;

import org.jspecify.annotations.Nullable;

/** Answers of GOV.UK Notify, as its API gives them. */
public final class GovUk {

    private static final String TEMPLATE =
            """
            {"id": "f33517ff-2a88-4f6e-b855-c550268ce08a", "version": 1,
             "uri": "https://notify.example/t"}""";

    private static final String ID = "740e5834-3a29-46b4-9a6f-16142fde533a";

    private GovUk() {}

    /** It took an e-mail over. */
    public static String created(String reference) {
        return """
        {"id": "%s", "reference": "%s", "uri": "https://notify.example/%s", "template": %s,
         "content": {"subject": "s", "body": "b", "from_email": "x@notify.example"}}"""
                .formatted(ID, reference, ID, TEMPLATE);
    }

    /**
     * What it knows under a reference.
     *
     * @param reference null for nothing
     */
    public static String list(@Nullable String reference) {
        String found =
                """
                {"id": "%s", "reference": "%s", "type": "email", "email_address": "x@nhs.example",
                 "body": "b", "subject": "s", "status": "delivered", "template": %s,
                 "created_at": "2026-11-20T10:00:00.000000Z", "is_cost_data_ready": true,
                 "cost_in_pounds": 0.0, "cost_details": {}}"""
                        .formatted(ID, reference, TEMPLATE);
        return """
        {"notifications": [%s], "links": {"current": "https://notify.example/all"}}"""
                .formatted(reference == null ? "" : found);
    }
}
