package dev.chancery.http;

import dev.chancery.kernel.Refusal;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** The database answers, and soon: whoever asks is told within a second, however long a connection takes to come. */
@Component
final class DatabaseReadiness implements ReadinessCheck {

    private static final Refusal GONE = new Refusal("database_unreachable", "The database does not answer.");
    private static final long PATIENCE_MILLIS = 1000;

    private final DataSource database;
    private final AtomicReference<CompletableFuture<Boolean>> underWay =
            new AtomicReference<>(CompletableFuture.completedFuture(false));

    DatabaseReadiness(DataSource database) {
        this.database = database;
    }

    @Override
    public Optional<Refusal> trouble() {
        try {
            return question().get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS) ? Optional.empty() : Optional.of(GONE);
        } catch (TimeoutException | ExecutionException noAnswer) {
            return Optional.of(GONE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(GONE);
        }
    }

    /** One question at a time: while it waits for its connection, nobody puts another behind it. */
    private CompletableFuture<Boolean> question() {
        var last = underWay.get();
        if (!last.isDone()) {
            return last;
        }
        var mine = new CompletableFuture<Boolean>();
        if (!underWay.compareAndSet(last, mine)) {
            return underWay.get();
        }
        Thread.ofVirtual().name("database-readiness").start(() -> mine.complete(answers()));
        return mine;
    }

    private boolean answers() {
        try (var connection = database.getConnection()) {
            return connection.isValid(1);
        } catch (SQLException unreachable) {
            return false;
        }
    }
}
