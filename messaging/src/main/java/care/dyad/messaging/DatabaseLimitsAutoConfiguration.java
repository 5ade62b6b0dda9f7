package care.dyad.messaging;

import com.zaxxer.hikari.HikariDataSource;

import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;

/** Keeps a service with a database from waiting for ever, and lets its migrations take long. */
@AutoConfiguration
@ConditionalOnClass({HikariDataSource.class, Flyway.class})
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseLimitsAutoConfiguration {

    @Bean
    static DatabaseLimits databaseLimits(ObjectProvider<DatabaseSettings> settings) {
        return new DatabaseLimits(settings);
    }

    /** Whoever gives Flyway a connection of its own keeps it. */
    @Bean
    FlywayConfigurationCustomizer migrationsWithoutLimit() {
        return flyway -> {
            if (flyway.getDataSource() instanceof HikariDataSource pool) {
                flyway.dataSource(DatabaseLimits.unlimited(pool));
            }
        };
    }
}
