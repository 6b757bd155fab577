package dev.chancery.ledger.witnessing;

import dev.chancery.attest.SignedNote.Signature;
import dev.chancery.ledger.Checkpoint;
import dev.chancery.ledger.ConsistencyProof;
import dev.chancery.ledger.LedgerReader;
import dev.chancery.ledger.store.Checkpoints;
import dev.chancery.ledger.store.Cosignatures;
import dev.chancery.ledger.store.Cosignatures.Seen;
import dev.chancery.ledger.witnessing.WitnessClient.Answer;
import dev.chancery.ledger.witnessing.WitnessClient.Cosigned;
import dev.chancery.ledger.witnessing.WitnessClient.Declined;
import dev.chancery.ledger.witnessing.WitnessClient.SawAnother;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Shows the latest checkpoint to each configured witness, with the proof that it extends what that witness saw before, and
 * keeps what comes back if it verifies under the witness's key. Holds no connection to the database meanwhile.
 */
@Component
public class Witnessing {

    private static final Logger LOG = LoggerFactory.getLogger(Witnessing.class);

    private final List<Witness> witnesses;
    private final WitnessClient client;
    private final LedgerReader ledger;
    private final Checkpoints checkpoints;
    private final Cosignatures cosignatures;

    Witnessing(WitnessProperties properties, LedgerReader ledger, Checkpoints checkpoints, Cosignatures cosignatures) {
        this.witnesses = properties.parsed();
        this.client = new WitnessClient(properties.patience());
        this.ledger = ledger;
        this.checkpoints = checkpoints;
        this.cosignatures = cosignatures;
    }

    /** A witness, and the latest checkpoint of which we hold its verified word. */
    public record Standing(String witness, Optional<Seen> seen) {}

    boolean hasWitnesses() {
        return !witnesses.isEmpty();
    }

    /** What each witness saw last. */
    public List<Standing> standings() {
        return witnesses.stream()
                .map(it -> new Standing(it.name(), cosignatures.latestOf(it.name())))
                .toList();
    }

    /** Asks every witness that has not seen the latest checkpoint yet, once there is one; answers why some did not cosign it. */
    List<String> round() throws InterruptedException {
        var head = checkpoints.latest();
        var troubles = new ArrayList<String>();
        if (head.isPresent()) {
            for (var witness : witnesses) {
                ask(witness, head.get()).ifPresent(troubles::add);
            }
        }
        return troubles;
    }

    private Optional<String> ask(Witness witness, Checkpoint head) throws InterruptedException {
        var seen = cosignatures.latestOf(witness.name()).map(Seen::size).orElse(0L);
        if (head.size() == 0 || seen == head.size()) {
            return Optional.empty();
        }
        var answer = show(witness, head, seen);
        return answer instanceof SawAnother(var size) && size != seen && size <= head.size()
                ? keep(witness, head, show(witness, head, size))
                : keep(witness, head, answer);
    }

    private Answer show(Witness witness, Checkpoint head, long seen) throws InterruptedException {
        var proof = seen == 0 || seen == head.size()
                ? List.<byte[]>of()
                : ledger.consistency(seen, head.size())
                        .map(ConsistencyProof::hashes)
                        .orElseThrow();
        return client.addCheckpoint(witness, head, seen, proof);
    }

    private Optional<String> keep(Witness witness, Checkpoint head, Answer answer) {
        var trouble = trouble(witness, head, answer);
        trouble.ifPresent(
                it -> LOG.warn("The witness {} did not cosign {} entries: {}", witness.name(), head.size(), it));
        return trouble;
    }

    private Optional<String> trouble(Witness witness, Checkpoint head, Answer answer) {
        return switch (answer) {
            case Cosigned(var signatures) -> verify(witness, head, signatures);
            case SawAnother(var size) ->
                Optional.of(
                        "It saw a tree of " + size + " entries signed in our name, and ours has " + head.size() + ".");
            case Declined(var why) -> Optional.of(why);
        };
    }

    private Optional<String> verify(Witness witness, Checkpoint head, List<Signature> signatures) {
        var text = Checkpoint.text(head.origin(), head.size(), head.root());
        var kept = 0;
        for (var signature : signatures) {
            var at = witness.key().sawAt(text, signature);
            if (at.isPresent()) {
                cosignatures.keep(new Seen(witness.name(), head.size(), at.get()), signature);
                kept++;
            }
        }
        return kept > 0
                ? Optional.empty()
                : Optional.of("No signature it answered with is its own over our checkpoint.");
    }
}
