package care.dyad.intake.web;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/** How people prove to the pages who they are. */
interface PeopleSignIn {

    /**
     * Takes it.
     *
     * @param back where somebody goes who has signed in
     */
    void accept(HttpSecurity http, BackToThePage back);

    /** Where to go to sign in with a provider; empty when the page itself asks for a password. */
    String provider();
}
