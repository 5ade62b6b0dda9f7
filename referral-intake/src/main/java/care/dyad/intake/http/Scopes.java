package care.dyad.intake.http;

import java.util.List;

/**
 * What a token can allow, as partners and authorization servers name it. The names are stable; the
 * OpenAPI document lists which operation needs which.
 */
final class Scopes {

    /** Send, correct and take back referrals. */
    static final String WRITE_REFERRALS = "referrals.write";

    /** See where one's own referrals are. */
    static final String READ_REFERRALS = "referrals.read";

    /** Send, correct and take back referrals by FHIR message. */
    static final String WRITE_FHIR = "fhir.write";

    /** Make, see and end one's own webhooks. */
    static final String WRITE_SUBSCRIPTIONS = "subscriptions.write";

    /** Have the identity of any referral erased; never a partner's. */
    static final String ERASE_REFERRALS = "referrals.erase";

    /** See which referrals no pathway has told of; never a partner's. */
    static final String RECONCILE_REFERRALS = "referrals.reconcile";

    /** Look after events that could not be handled; never a partner's. */
    static final String SETTLE_EVENTS = "events.settle";

    /** Read the metrics of the service; never a partner's. */
    static final String READ_METRICS = "metrics.read";

    /** Those that a partner can have. */
    static final List<String> OF_PARTNERS =
            List.of(WRITE_REFERRALS, READ_REFERRALS, WRITE_FHIR, WRITE_SUBSCRIPTIONS);

    /** Those of whoever is no partner. */
    static final List<String> OF_STAFF =
            List.of(ERASE_REFERRALS, RECONCILE_REFERRALS, SETTLE_EVENTS, READ_METRICS);

    private static final String AUTHORITY = "SCOPE_";

    private Scopes() {}

    /** The authority that a scope gives. */
    static String authority(String scope) {
        return AUTHORITY + scope;
    }
}
