package care.dyad.pathway.pages.web;

import care.dyad.ui.BackToThePage;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/** How people prove to the pages who they are, and how they leave. */
interface PeopleSignIn {

    /** Where somebody comes to who has signed out. */
    String GONE = BackToThePage.SIGN_IN + "?" + PagesSignIn.SIGNED_OUT;

    /**
     * Takes it.
     *
     * @param back where somebody goes who has signed in
     */
    void accept(HttpSecurity http, BackToThePage back);

    /** Where to go to sign in with a provider; empty when the page itself asks for a password. */
    String provider();
}
