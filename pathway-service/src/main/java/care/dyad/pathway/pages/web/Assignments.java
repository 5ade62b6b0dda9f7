package care.dyad.pathway.pages.web;

import care.dyad.pathway.pages.application.Assigned;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * What became of assigning many at once.
 *
 * @param account to whom
 * @param answers of each
 */
record Assignments(String account, ArrayList<Assigned> answers) implements Serializable {

    static Assignments of(String account, List<Assigned> answers) {
        return new Assignments(account, new ArrayList<>(answers));
    }
}
