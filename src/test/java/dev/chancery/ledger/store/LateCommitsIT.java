package dev.chancery.ledger.store;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.chancery.ledger.testing.LedgerNode;
import dev.chancery.testing.TestPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What is recorded is durable because a statement of its own commits by itself. */
class LateCommitsIT {

    @Test
    void refusesConnectionsThatWouldForgetWhatWasRecorded() {
        var url = TestPostgres.freshUrl();
        var late = new SingleConnectionDataSource(url, true);
        late.setAutoCommit(false);
        try (var node = LedgerNode.still(url)) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> new TransactionalLedger(
                            node.bean(PendingRows.class), node.bean(EntryMaker.class), node.bean(Nudges.class), late))
                    .withMessageContaining("spring.datasource.hikari.auto-commit");
        } finally {
            late.destroy();
        }
    }
}
