package dev.chancery.ledger.integrity;

import dev.chancery.http.ReadinessCheck;
import dev.chancery.kernel.Refusal;
import dev.chancery.ledger.LedgerProperties;
import dev.chancery.ledger.integrity.Integrity.Broken;
import dev.chancery.ledger.integrity.Integrity.Intact;
import dev.chancery.ledger.integrity.Integrity.TreeHolds;
import dev.chancery.ledger.integrity.Integrity.Unchecked;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Keeps a node out of service until its ledger is known to be sound. The comparison of every entry may outlast the
 * configured patience; then the tree, which was compared before, is enough, and a late finding takes the node out again.
 */
@Component
class LedgerReadiness implements ReadinessCheck {

    private final Integrity integrity;
    private final Duration patience;
    private final Clock clock;

    LedgerReadiness(Integrity integrity, LedgerProperties properties, Clock clock) {
        this.integrity = integrity;
        this.patience = properties.checkPatience();
        this.clock = clock;
    }

    @Override
    public Optional<Refusal> trouble() {
        return switch (integrity.condition()) {
            case Unchecked() -> unchecked("The ledger's tree has not been compared with its checkpoint yet.");
            case TreeHolds(var head, var since)
            when clock.instant().isBefore(since.plus(patience)) ->
                unchecked("The ledger's " + head.size() + " entries are being compared with its tree.");
            case TreeHolds _, Intact _ -> Optional.empty();
            case Broken(var where) -> Optional.of(new Refusal("ledger_broken", where));
        };
    }

    private static Optional<Refusal> unchecked(String detail) {
        return Optional.of(new Refusal("ledger_unchecked", detail));
    }
}
