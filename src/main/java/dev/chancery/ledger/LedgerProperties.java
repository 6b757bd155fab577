package dev.chancery.ledger;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the ledger runs.
 *
 * @param origin the log's name in its checkpoints; clients pin it, so it never changes in the life of a ledger
 * @param interval the pause between two turns of the sequencer, and how often it looks for what other nodes wrote
 * @param checkPatience how long a starting node may stay not ready while it compares every entry with the tree; the
 *     tree itself is compared before that in any case
 * @param retention how long the texts are kept that entries refer to by salted digests
 */
@ConfigurationProperties("chancery.ledger")
public record LedgerProperties(
        @DefaultValue("chancery.local/ledger") String origin,
        @DefaultValue("100ms") Duration interval,
        @DefaultValue("20s") Duration checkPatience,
        @DefaultValue("730d") Duration retention) {

    public LedgerProperties {
        if (origin.isBlank() || origin.contains("+") || origin.chars().anyMatch(Character::isWhitespace)) {
            throw new IllegalArgumentException("A ledger's origin has no spaces and no plus sign, but was: " + origin);
        }
        if (!interval.isPositive()) {
            throw new IllegalArgumentException("The ledger's interval is longer than nothing.");
        }
        if (!retention.isPositive()) {
            throw new IllegalArgumentException("What is retained is kept longer than not at all.");
        }
    }
}
