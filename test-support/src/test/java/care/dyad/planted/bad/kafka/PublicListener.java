package care.dyad.planted.bad.kafka;

/** Breaks the rule that adapters are package-private. */
public class PublicListener {}
