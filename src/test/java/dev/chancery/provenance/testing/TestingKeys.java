package dev.chancery.provenance.testing;

import dev.chancery.attest.PublishedKey;
import dev.chancery.attest.SigningKey;
import dev.chancery.attest.SigningRole;
import dev.chancery.ledger.MerkleTree;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** One key a role, always the same, valid from the start of 2026 on. */
public final class TestingKeys {

    /** When the keys become valid. */
    public static final Instant NOT_BEFORE = Instant.parse("2026-01-01T00:00:00Z");

    private TestingKeys() {}

    public static SigningKey signer(SigningRole role) {
        return SigningKey.ofSeed(
                role.label() + "-1", MerkleTree.leafHash(role.label().getBytes(StandardCharsets.UTF_8)));
    }

    public static PublishedKey published(SigningRole role) {
        var signer = signer(role);
        return new PublishedKey(
                signer.keyId(), role, signer.verificationKey(), NOT_BEFORE, Optional.empty(), Optional.empty());
    }

    public static Optional<PublishedKey> find(String keyId) {
        return Arrays.stream(SigningRole.values())
                .map(TestingKeys::published)
                .filter(key -> key.keyId().equals(keyId))
                .findFirst();
    }
}
