package dev.chancery.database;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.stereotype.Component;

/** Looks at the server before the first migration touches it: an older Postgres would start and then fail at its work. */
@Component
final class ServerVersion implements FlywayConfigurationCustomizer {

    private static final int OLDEST = 18;

    @Override
    public void customize(FluentConfiguration configuration) {
        var database = configuration.getDataSource();
        if (database != null) {
            check(major(database));
        }
    }

    static void check(int major) {
        if (major < OLDEST) {
            throw new UnfitDatabase(
                    "The database is PostgreSQL " + major + ", but Chancery needs PostgreSQL " + OLDEST + " or newer.",
                    "Give Chancery a newer server in SPRING_DATASOURCE_URL; nothing was changed on this one.");
        }
    }

    private static int major(DataSource database) {
        try (var connection = database.getConnection()) {
            return connection.getMetaData().getDatabaseMajorVersion();
        } catch (SQLException unreachable) {
            throw new UnfitDatabase(
                    "The database cannot be used: " + unreachable.getMessage(),
                    "See that the server runs, and that SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and"
                            + " SPRING_DATASOURCE_PASSWORD are right.");
        }
    }
}
