package care.dyad.pathway.pages.postgres;

import care.dyad.pathway.directory.domain.Pathway;
import care.dyad.pathway.pages.application.SavedView;
import care.dyad.pathway.pages.application.SavedViews;
import care.dyad.pathway.pages.domain.DueBand;
import care.dyad.pathway.pages.domain.NextStep;
import care.dyad.pathway.pages.domain.WorklistFilter;
import care.dyad.pathway.pages.domain.WorklistFilter.Assigned;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Keeps views of the worklist. */
@Component
class JdbcSavedViews implements SavedViews {

    private static final String KEEP =
            """
            INSERT INTO worklist_view (account, name, band, pathway, step, team, assigned)
            VALUES (:account, :name, :band, :pathway, :step, :team, :assigned)
            ON CONFLICT (account, name) DO UPDATE SET
                (band, pathway, step, team, assigned) =
                (excluded.band, excluded.pathway, excluded.step, excluded.team, excluded.assigned)
            """;

    private final JdbcClient jdbc;

    JdbcSavedViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<SavedView> of(String account) {
        return jdbc.sql("SELECT * FROM worklist_view WHERE account = :account ORDER BY name")
                .param("account", account)
                .query((row, n) -> new SavedView(row.getString("name"), filter(row)))
                .list();
    }

    @Override
    public void keep(String account, SavedView view) {
        WorklistFilter filter = view.filter();
        jdbc.sql(KEEP)
                .param("account", account)
                .param("name", view.name())
                .param("band", name(filter.band()))
                .param("pathway", name(filter.pathway()))
                .param("step", name(filter.step()))
                .param("team", filter.team())
                .param("assigned", name(filter.assigned()))
                .update();
    }

    @Override
    public void forget(String account, String name) {
        jdbc.sql("DELETE FROM worklist_view WHERE account = :account AND name = :name")
                .param("account", account)
                .param("name", name)
                .update();
    }

    private static WorklistFilter filter(ResultSet row) throws SQLException {
        return new WorklistFilter(
                symbol(DueBand.class, row.getString("band")),
                symbol(Pathway.class, row.getString("pathway")),
                symbol(NextStep.class, row.getString("step")),
                row.getString("team"),
                symbol(Assigned.class, row.getString("assigned")));
    }

    private static @Nullable String name(@Nullable Enum<?> symbol) {
        return symbol == null ? null : symbol.name();
    }

    private static <E extends Enum<E>> @Nullable E symbol(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
