package dev.chancery.ledger.witnessing;

import dev.chancery.attest.WitnessKey;
import dev.chancery.ledger.store.Checkpoints;
import dev.chancery.ledger.store.Cosignatures;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/** Checkpoints as everybody may fetch them: our note, and below it what witnesses said of it. */
@Component
public class PublishedCheckpoints {

    private final Checkpoints checkpoints;
    private final Cosignatures cosignatures;
    private final List<String> witnesses;
    private final int quorum;

    PublishedCheckpoints(Checkpoints checkpoints, Cosignatures cosignatures, WitnessProperties properties) {
        this.checkpoints = checkpoints;
        this.cosignatures = cosignatures;
        this.witnesses = properties.parsed().stream()
                .map(Witness::key)
                .map(WitnessKey::name)
                .toList();
        this.quorum = properties.quorum();
    }

    /** The latest; witnesses may not have seen it yet. */
    public String latest() {
        return cosignatures.witnessed(checkpoints.latest().orElseThrow());
    }

    /** The largest that a quorum of the configured witnesses cosigned. */
    public Optional<String> witnessed() {
        return size().stream().boxed().findFirst().flatMap(checkpoints::of).map(cosignatures::witnessed);
    }

    private OptionalLong size() {
        return cosignatures.largestSeenBy(witnesses, quorum);
    }
}
