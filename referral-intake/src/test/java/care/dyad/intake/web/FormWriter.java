package care.dyad.intake.web;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** Somebody who fills in the form as a referrer would: by what the pages say. */
final class FormWriter {

    private final Page page;

    FormWriter(Page page) {
        this.page = page;
    }

    void signIn() {
        signIn("referrer");
    }

    void signIn(String account) {
        page.getByLabel("Username").fill(account);
        page.getByLabel("Password").fill("demo");
        press("Sign in");
    }

    void start() {
        page.navigate("/refer");
        if (page.url().contains("/login")) {
            signIn();
        }
        press("Start a new referral");
    }

    void noRedFlags() {
        choose("None of these");
        goOn();
    }

    void aboutMe() {
        choose("Health visitor");
        type("Your full name", "Ada Referrer");
        type("Your telephone number", "0191 496 0000");
        goOn();
    }

    void mother() {
        choose("Yes");
        type("NHS number", "999 000 1243");
        motherByName();
    }

    void motherByName() {
        type("First name", "Nia");
        type("Last name", "Carefulton");
        date("mother-birthDate", "14", "3", "1994");
        type("Postcode (optional)", "SR1 3AA");
        goOn();
    }

    void contact() {
        type("Her telephone number (optional)", "07700 900123");
        choose("Phone call");
        page.getByRole(
                        AriaRole.GROUP,
                        new Page.GetByRoleOptions().setName("Is it safe to leave a voicemail?"))
                .getByLabel("No, or I have not asked")
                .check();
        page.getByRole(
                        AriaRole.GROUP,
                        new Page.GetByRoleOptions().setName("Does she need an interpreter?"))
                .getByLabel("No")
                .check();
        goOn();
    }

    void stage() {
        choose("She has given birth");
        date("perinatal-babyBirthDate", "4", "4", "2026");
        goOn();
    }

    void mood() {
        choose("Moderate");
        choose("Somewhat");
        goOn();
    }

    void scores() {
        page.getByLabel("PHQ-9", exactly()).check();
        type("PHQ-9 total", "13");
        type("PHQ-9 item 9", "0");
        date("presentation-screening-PHQ9-completedOn", "17", "11", "2026");
        goOn();
    }

    void history() {
        choose("None that I know of");
        goOn();
    }

    void motherAndBaby() {
        page.locator("#presentation-parentInfant-relationshipConcern-2").check();
        goOn();
    }

    void needs() {
        choose("Being less alone");
        goOn();
    }

    void consent() {
        page.locator("#consent-toReferral").check();
        page.locator("#consent-toShareWithVcse").check();
        page.locator("#safeguarding-concern-2").check();
        goOn();
    }

    void reason() {
        page.getByLabel("In your own words, why are you referring her?")
                .fill("Low since the birth.\nSleeps little.");
        goOn();
    }

    /** Every topic after the one about the mother. */
    void restAfterMother() {
        contact();
        stage();
        mood();
        scores();
        history();
        motherAndBaby();
        needs();
        consent();
        reason();
    }

    void choose(String label) {
        page.getByLabel(label, exactly()).check();
    }

    void type(String label, String text) {
        page.getByLabel(label, exactly()).fill(text);
    }

    void date(String id, String day, String month, String year) {
        page.locator("#" + id + "-day").fill(day);
        page.locator("#" + id + "-month").fill(month);
        page.locator("#" + id + "-year").fill(year);
    }

    void goOn() {
        press("Save and continue");
    }

    void press(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
