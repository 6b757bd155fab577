package dev.chancery.http;

import dev.chancery.kernel.Refusal;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** The database answers. */
@Component
final class DatabaseReadiness implements ReadinessCheck {

    private static final Refusal GONE = new Refusal("database_unreachable", "The database does not answer.");

    private final DataSource database;

    DatabaseReadiness(DataSource database) {
        this.database = database;
    }

    @Override
    public Optional<Refusal> trouble() {
        try (var connection = database.getConnection()) {
            return connection.isValid(1) ? Optional.empty() : Optional.of(GONE);
        } catch (SQLException unreachable) {
            return Optional.of(GONE);
        }
    }
}
