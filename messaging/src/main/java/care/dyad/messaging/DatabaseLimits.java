package care.dyad.messaging;

import com.zaxxer.hikari.HikariDataSource;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import java.util.Properties;

import javax.sql.DataSource;

/**
 * Lets no connection of a pool wait for ever. A network that forgets a connection tells neither
 * end: the service would wait for its answer until it is killed, and the database would keep the
 * locks of the transaction for hours.
 */
final class DatabaseLimits implements BeanPostProcessor {

    private static final String ANSWER = "socketTimeout";
    private static final String SESSION = "options";

    private final ObjectProvider<DatabaseSettings> settings;

    DatabaseLimits(ObjectProvider<DatabaseSettings> settings) {
        this.settings = settings;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool) {
            Properties properties = pool.getDataSourceProperties();
            properties.putIfAbsent(ANSWER, settings.getObject().socketTimeout());
            properties.putIfAbsent(SESSION, settings.getObject().sessionOptions());
        }
        return bean;
    }

    /**
     * The database of a pool without the limits and without the pool: a migration takes as long as
     * it takes, and Flyway keeps a transaction open meanwhile. A dead connection still ends, by the
     * operating system.
     */
    static DataSource unlimited(HikariDataSource pool) {
        var properties = new Properties();
        properties.putAll(pool.getDataSourceProperties());
        properties.setProperty(ANSWER, "0");
        properties.setProperty(SESSION, "-c idle_in_transaction_session_timeout=0");
        properties.setProperty("tcpKeepAlive", "true");
        var database = new DriverManagerDataSource(pool.getJdbcUrl(), properties);
        database.setUsername(pool.getUsername());
        database.setPassword(pool.getPassword());
        return database;
    }
}
