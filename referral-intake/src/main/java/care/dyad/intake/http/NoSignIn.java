package care.dyad.intake.http;

/** This is no local run, and there is no other way to sign in than the demo accounts yet. */
final class NoSignIn extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoSignIn() {
        super(
                "referral-intake has demo accounts only, and they exist in the profiles local and"
                        + " test only.");
    }
}
