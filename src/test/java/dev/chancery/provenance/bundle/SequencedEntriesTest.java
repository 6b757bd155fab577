package dev.chancery.provenance.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.kernel.InvocationId;
import dev.chancery.ledger.Checkpoint;
import dev.chancery.ledger.ConsistencyProof;
import dev.chancery.ledger.InclusionProof;
import dev.chancery.ledger.LedgerEntry;
import dev.chancery.ledger.LedgerReader;
import dev.chancery.ledger.MerkleTree;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SequencedEntriesTest {

    private static final UUID ONE = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);

    private final TestingLedger ledger = new TestingLedger();
    private final SequencedEntries entries = new SequencedEntries(ledger, Duration.ZERO);

    @Test
    void waitsUntilTheEntryIsInTheTree() {
        ledger.provesFromAskingOn(3);

        assertThat(entries.await(List.of(ONE))).isPresent();
        assertThat(ledger.asked).isEqualTo(3);
    }

    @Test
    void givesUpWhenTheEntryDoesNotComeIn() {
        ledger.provesFromAskingOn(Integer.MAX_VALUE);

        assertThat(entries.await(List.of(ONE))).isEmpty();
        assertThat(ledger.asked).isEqualTo(21);
    }

    @Test
    void asksAgainWhenTheProofsLeadToDifferentCheckpoints() {
        ledger.provesFromAskingOn(1);
        ledger.checkpointMovesAtAsking(2);

        var proven = entries.await(List.of(ONE, OTHER)).orElseThrow();

        assertThat(proven)
                .extracting(it -> it.proof().checkpoint().note())
                .containsOnly("note 2")
                .hasSize(2);
    }

    /** A ledger that proves nothing until it has been asked a number of times. */
    private static final class TestingLedger implements LedgerReader {

        private int asked;
        private int firstProof;
        private int movesAt;

        void provesFromAskingOn(int asking) {
            firstProof = asking;
        }

        void checkpointMovesAtAsking(int asking) {
            movesAt = asking;
        }

        @Override
        public List<LedgerEntry> ofInvocation(InvocationId id) {
            return List.of();
        }

        @Override
        public Optional<LedgerEntry> entry(UUID id) {
            return Optional.of(new LedgerEntry(
                    id,
                    OptionalLong.of(0),
                    Instant.EPOCH,
                    "attestation.recorded",
                    "service:provenance",
                    Optional.empty(),
                    Optional.empty(),
                    "",
                    new byte[0]));
        }

        @Override
        public List<LedgerEntry> ofType(String type, long from, int most) {
            return List.of();
        }

        @Override
        public Optional<InclusionProof> proof(UUID id) {
            asked++;
            var leaf = MerkleTree.leafHash(new byte[0]);
            return asked < firstProof
                    ? Optional.empty()
                    : Optional.of(new InclusionProof(0, 1, leaf, List.of(), latest()));
        }

        @Override
        public Optional<ConsistencyProof> consistency(long first, long second) {
            return Optional.empty();
        }

        @Override
        public Checkpoint latest() {
            return new Checkpoint(
                    "log", 1, new byte[32], Instant.EPOCH, "ledger-1", asked >= movesAt ? "note 2" : "note 1");
        }
    }
}
