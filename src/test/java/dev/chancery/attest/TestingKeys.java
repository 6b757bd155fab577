package dev.chancery.attest;

import dev.chancery.attest.secrets.SealingKey;
import dev.chancery.attest.secrets.Secret;
import dev.chancery.kernel.Digest;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/** Keys for tests, each the same in every run. */
public final class TestingKeys {

    private TestingKeys() {}

    /** The key whose seed is this name's SHA-256. */
    public static SigningKey named(String keyId) {
        var seed = Digest.sha256(keyId.getBytes(StandardCharsets.UTF_8));
        return SigningKey.ofSeed(keyId, seed.bytes());
    }

    /** An envelope key that is the same in every run. */
    public static SealingKey envelopeKey() {
        return SealingKey.of(Secret.of("00".repeat(31) + "07"), new SecureRandom());
    }
}
