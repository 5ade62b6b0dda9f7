package care.dyad.pathway.pages.postgres;

import care.dyad.pathway.pages.domain.Person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/** Reads who a referral is about. */
final class People {

    private People() {}

    static Person person(ResultSet row) throws SQLException {
        return new Person(
                row.getString("family_name"),
                row.getString("given_name"),
                row.getString("nhs_number"),
                row.getObject("birth_date", LocalDate.class),
                new Person.Baby(
                        row.getObject("baby_birth_date", LocalDate.class),
                        row.getObject("estimated_due_date", LocalDate.class),
                        row.getObject("loss_date", LocalDate.class)));
    }
}
