package dev.chancery.ledger.witnessing;

import dev.chancery.attest.WitnessKey;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who is asked to cosign checkpoints.
 *
 * @param witnesses none unless configured
 * @param every how often they are shown the latest checkpoint
 * @param patience how long one of them may take to answer
 * @param quorum how many of them must have cosigned a checkpoint for {@code /ledger/checkpoint/witnessed} to show it
 */
@ConfigurationProperties("chancery.ledger.witnessing")
record WitnessProperties(
        @DefaultValue List<Named> witnesses,
        @DefaultValue("15s") Duration every,
        @DefaultValue("5s") Duration patience,
        @DefaultValue("1") int quorum) {

    WitnessProperties {
        witnesses = List.copyOf(witnesses);
        if (quorum < 1 || quorum > Math.max(1, witnesses.size())) {
            throw new IllegalArgumentException(
                    "A quorum is at least one witness and at most all of them, but was " + quorum + ".");
        }
    }

    /**
     * One witness.
     *
     * @param url its submission prefix, to which {@code /add-checkpoint} is added
     * @param key its key, as {@code name+hash+key}
     */
    record Named(String url, String key) {}

    List<Witness> parsed() {
        return witnesses.stream()
                .map(it -> new Witness(
                        URI.create(it.url().replaceAll("/+$", "") + "/add-checkpoint"), WitnessKey.parse(it.key())))
                .toList();
    }
}
