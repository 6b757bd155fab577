package dev.chancery.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.chancery.kernel.Actor;
import dev.chancery.testing.WholeApplication;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@WholeApplication
class LedgerAppendIT {

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void keepsWhatCommits() {
        var id = transactions.execute(_ -> ledger.append(event()));

        assertThat(stored(id)).isEqualTo(1);
    }

    @Test
    void leavesNothingOfARolledBackTransaction() {
        var id = transactions.execute(transaction -> {
            transaction.setRollbackOnly();
            return ledger.append(event());
        });

        assertThat(stored(id)).isZero();
    }

    @Test
    void refusesToWriteOutsideATransaction() {
        assertThatExceptionOfType(IllegalTransactionStateException.class).isThrownBy(() -> ledger.append(event()));
    }

    @Test
    void recordsOfManyCallersAreAllThereOnceTheyReturn() {
        var ids = new ConcurrentLinkedQueue<UUID>();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var caller = 0; caller < 200; caller++) {
                callers.execute(() -> ids.add(ledger.record(event())));
            }
        }

        assertThat(ids)
                .hasSize(200)
                .doesNotHaveDuplicates()
                .allSatisfy(id -> assertThat(stored(id)).isEqualTo(1));
    }

    @Test
    void refusesToRecordWithinATransactionThatCouldRollBackWithoutIt() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> transactions.execute(_ -> ledger.record(event())));
    }

    @Test
    void refusesTextThatPostgresCannotHoldBeforeItMeetsOthers() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ledger.record(event().about("review:\0")))
                .withMessageContaining("NUL");
    }

    private static LedgerEvent event() {
        return LedgerEvent.of("review.submitted", new Actor.Service("test"))
                .about("review:1")
                .with("files", 3);
    }

    private int stored(UUID id) {
        return database.sql("""
                        select (select count(*) from ledger.pending where id = :id)
                             + (select count(*) from ledger.entry where id = :id)
                        """).param("id", id).query(Integer.class).single();
    }
}
