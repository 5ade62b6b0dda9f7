package care.dyad.pathway;

import care.dyad.pathway.rebuild.application.OtherDatabase;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.util.Optional;

/**
 * What the command {@code rebuild} compares with.
 *
 * @param compareWith JDBC URL of the database; empty to compare with none
 * @param compareUser who may read it
 * @param comparePassword of the user
 */
@ConfigurationProperties("dyad.rebuild")
record RebuildSettings(
        @DefaultValue("") String compareWith,
        @DefaultValue("dyad") String compareUser,
        @DefaultValue("dyad") String comparePassword) {

    Optional<OtherDatabase> other() {
        return compareWith.isBlank()
                ? Optional.empty()
                : Optional.of(new OtherDatabase(compareWith, compareUser, comparePassword));
    }

    @Override
    public String toString() {
        return "RebuildSettings[" + compareWith + "]";
    }
}
