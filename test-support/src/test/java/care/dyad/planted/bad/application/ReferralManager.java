package care.dyad.planted.bad.application;

/** Breaks the rule that names are the field's words. */
public class ReferralManager {}
