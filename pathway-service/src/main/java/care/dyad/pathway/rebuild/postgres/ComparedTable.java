package care.dyad.pathway.rebuild.postgres;

/** A table that is rebuilt from the topics, what names a row of it, and what is not compared. */
enum ComparedTable {
    /** When a row was written; the day until which it is kept follows from it. */
    REFERRAL_CASE("t.referral_id", "changed_at,keep_until"),
    EPISODE("t.episode_id", ""),
    SERVICE_GAP("t.referral_id || '/' || t.pathway", ""),
    SLA_CLOCK("t.episode_id || '/' || t.kind", ""),
    EPISODE_ACT("t.episode_id || '/' || lpad(t.number::text, 9, '0')", ""),
    /** The words of reviewers, which are on no topic; their order is in the key instead. */
    REVIEW(
            "t.referral_id || '/' || lpad((row_number() OVER (PARTITION BY t.referral_id ORDER BY"
                    + " t.number))::text, 9, '0')",
            "number,note,redirect_place,second_refusal"),
    WITHDRAWAL("t.referral_id", "");

    private final String key;
    private final String left;

    ComparedTable(String key, String left) {
        this.key = key;
        this.left = left;
    }

    String table() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Key and hash of each row, in the order of the keys; a new column is compared by itself. */
    String rows() {
        return """
        SELECT (%s)::text COLLATE "C" AS key,
               encode(sha256(convert_to((to_jsonb(t) - '{%s}'::text[])::text, 'UTF8')), 'hex') AS hash
        FROM %s t ORDER BY 1
        """
                .formatted(key, left, table());
    }
}
