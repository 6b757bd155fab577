package dev.chancery.ledger.store;

import dev.chancery.ledger.LedgerProperties;
import dev.chancery.ledger.store.Integrity.Broken;
import dev.chancery.ledger.store.Integrity.Intact;
import dev.chancery.ledger.store.Integrity.TreeHolds;
import dev.chancery.ledger.store.Integrity.Unchecked;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Keeps a node out of service until its ledger is known to be sound. The comparison of every entry may outlast the
 * configured patience; then the tree, which was compared before, is enough, and a late finding takes the node out again.
 */
@Component
class LedgerHealthIndicator implements HealthIndicator {

    private final Integrity integrity;
    private final Duration patience;
    private final Clock clock;

    LedgerHealthIndicator(Integrity integrity, LedgerProperties properties, Clock clock) {
        this.integrity = integrity;
        this.patience = properties.checkPatience();
        this.clock = clock;
    }

    @Override
    public Health health() {
        return switch (integrity.condition()) {
            case Unchecked() ->
                Health.outOfService()
                        .withDetail("ledger", "The tree is being compared.")
                        .build();
            case TreeHolds(var size, var since)
            when clock.instant().isBefore(since.plus(patience)) ->
                Health.outOfService()
                        .withDetail("ledger", "Its " + size + " entries are being compared with the tree.")
                        .build();
            case TreeHolds(var size, var _) ->
                Health.up().withDetail("entries", size).build();
            case Intact(var size, var checkedAt) ->
                Health.up()
                        .withDetail("entries", size)
                        .withDetail("checkedAt", checkedAt)
                        .build();
            case Broken(var where) -> Health.down().withDetail("ledger", where).build();
        };
    }
}
