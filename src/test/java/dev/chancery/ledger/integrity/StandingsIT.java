package dev.chancery.ledger.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.chancery.ledger.testing.LedgerNode;
import dev.chancery.testing.TestPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StandingsIT {

    private final String url = TestPostgres.freshUrl();
    private final LedgerNode earlier = LedgerNode.still(url);
    private final LedgerNode node = nodeOverOneEntry();

    @BeforeEach
    void awaitTheCheckAtTheStart() {
        await().until(() -> node.bean(Integrity.class).condition() instanceof Integrity.Intact);
    }

    @AfterEach
    void close() {
        node.close();
        earlier.close();
    }

    @Test
    void aLogThatOnlyGrewSinceItWasComparedIsSound() {
        node.append("review:2");
        node.sequence();

        assertThat(standing()).isInstanceOfSatisfying(Standing.Sound.class, it -> {
            assertThat(it.checked()).isEqualTo(1);
            assertThat(it.head().size()).isEqualTo(2);
        });
    }

    @Test
    void aLogWhoseTilesNoLongerLeadToWhatWasComparedIsUnsound() {
        alter("update ledger.tile set hashes = set_byte(hashes, 3, get_byte(hashes, 3) # 1)");

        assertThat(standing()).isInstanceOf(Standing.Unsound.class);
    }

    @Test
    void aLogWhoseTilesAreGoneIsUnsound() {
        node.append("review:2");
        node.sequence();
        alter("delete from ledger.tile");

        assertThat(standing()).isInstanceOf(Standing.Unsound.class);
    }

    @Test
    void aLogWhoseLatestCheckpointNobodySignedIsUnsound() {
        alter("update ledger.checkpoint set note = replace(note, 'test.local', 'evil.local')");

        assertThat(standing()).isInstanceOf(Standing.Unsound.class);
    }

    private Standing standing() {
        return node.bean(Standings.class).now();
    }

    private void alter(String statement) {
        assertThat(node.database().sql(statement).update()).isPositive();
    }

    private LedgerNode nodeOverOneEntry() {
        earlier.append("review:1");
        earlier.sequence();
        return LedgerNode.still(url);
    }
}
