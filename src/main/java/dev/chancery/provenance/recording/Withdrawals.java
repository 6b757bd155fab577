package dev.chancery.provenance.recording;

import dev.chancery.kernel.Actor;
import dev.chancery.kernel.Digest;
import dev.chancery.kernel.Refusal;
import dev.chancery.ledger.Ledger;
import dev.chancery.ledger.LedgerEvent;
import dev.chancery.provenance.store.Attestations;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes statements back: the bytes stay, and neither they nor the summaries that counted on them count any more. */
@Service
public class Withdrawals {

    private final Attestations attestations;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Withdrawals(Attestations attestations, Ledger ledger, ApplicationEventPublisher events, Clock clock) {
        this.attestations = attestations;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /** Takes a statement back, which only whoever pushed it may; the refusal if they may not. */
    @Transactional
    public Optional<Refusal> withdraw(Digest envelope, String why, Actor by) {
        var known = attestations.find(envelope);
        if (known.isEmpty()) {
            return Optional.of(new Refusal("statement_not_found", "No statement has the digest " + envelope + "."));
        }
        if (!known.get().submittedBy().equals(by.label())) {
            return Optional.of(new Refusal(
                    "not_the_submitter",
                    "%s pushed the statement and alone may take it back, not %s."
                            .formatted(known.get().submittedBy(), by.label())));
        }
        var withdrawn = attestations.withdraw(envelope, why, clock.instant());
        if (withdrawn > 0) {
            ledger.append(LedgerEvent.of("attestation.withdrawn", by)
                    .about("attestation:" + envelope.hex())
                    .with("statements", withdrawn));
            events.publishEvent(new StatementWithdrawn(envelope));
        }
        return Optional.empty();
    }
}
