package dev.chancery.attest.store;

import dev.chancery.attest.PublishedKey;
import dev.chancery.attest.SigningKey;
import dev.chancery.attest.SigningRole;
import dev.chancery.attest.secrets.SealingKey;
import dev.chancery.attest.secrets.SecretAccess;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes signing keys and puts them away sealed, one after another on all nodes. */
@Component
class KeyMaker {

    private final SigningKeys keys;
    private final SealingKey sealing;
    private final SecureRandom random;

    KeyMaker(SigningKeys keys, SealingKey sealing, SecureRandom random) {
        this.keys = keys;
        this.sealing = sealing;
        this.random = random;
    }

    /** A new key of this role, inside a transaction that has awaited its turn. */
    PublishedKey make(SigningRole role, Instant notBefore) {
        var number = keys.nextNumber(role);
        var key = SigningKey.generate(role.label() + "-" + number, random);
        var published = new PublishedKey(
                key.keyId(),
                role,
                key.verificationKey(),
                notBefore.truncatedTo(ChronoUnit.MICROS),
                Optional.empty(),
                Optional.empty());
        keys.insert(published, number, sealing.seal(key.seed(SecretAccess.granted()), purpose(key.keyId())));
        return published;
    }

    SigningKey open(String keyId) {
        return SigningKey.ofSeed(keyId, sealing.open(keys.sealedPrivateKey(keyId), purpose(keyId)));
    }

    private static String purpose(String keyId) {
        return "signing key " + keyId;
    }
}
