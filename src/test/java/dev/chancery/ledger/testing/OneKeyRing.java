package dev.chancery.ledger.testing;

import dev.chancery.attest.KeyRing;
import dev.chancery.attest.PublishedKey;
import dev.chancery.attest.Signer;
import dev.chancery.attest.SigningRole;
import dev.chancery.attest.TestingKeys;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Signs everything with {@code ledger-1}. */
public final class OneKeyRing implements KeyRing {

    private final Signer signer = TestingKeys.named("ledger-1");

    @Override
    public Signer signer(SigningRole role) {
        return signer;
    }

    @Override
    public Optional<PublishedKey> find(String keyId) {
        return published().stream().filter(it -> it.keyId().equals(keyId)).findFirst();
    }

    @Override
    public List<PublishedKey> published() {
        return List.of(new PublishedKey(
                signer.keyId(),
                SigningRole.LEDGER,
                signer.verificationKey(),
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty()));
    }
}
