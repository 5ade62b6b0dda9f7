package care.dyad.pathway.pages.web;

import care.dyad.pathway.pages.application.ReferralPage;
import care.dyad.pathway.pages.domain.Details;
import care.dyad.pathway.pages.domain.Person;
import care.dyad.ui.PlainTime;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Who a page is about. Personal data: it never prints itself.
 *
 * @param name of the mother
 * @param born with her age, or null
 * @param nhsNumber in groups, or null
 * @param stage mother and baby
 */
record Patient(String name, @Nullable String born, @Nullable String nhsNumber, String stage) {

    static Patient of(ReferralPage referral) {
        Details details = referral.details();
        Person person = details == null ? null : details.person();
        LocalDate today = LocalDate.ofInstant(referral.now(), PlainTime.LONDON);
        return new Patient(
                Names.of(person),
                person == null ? null : born(person.birthDate(), today),
                Names.nhsNumber(person),
                referral.view().needs().mute() == null
                        ? Stages.of(referral.circumstances().candidate().stage(), person, today)
                        : Stages.MUTED);
    }

    private static @Nullable String born(@Nullable LocalDate birthDate, LocalDate today) {
        return birthDate == null
                ? null
                : PlainTime.date(birthDate)
                        + " ("
                        + PlainTime.count(ChronoUnit.YEARS.between(birthDate, today), "year")
                        + ")";
    }

    @Override
    public String toString() {
        return "Patient[masked]";
    }
}
