package dev.chancery.authority.honouring;

import dev.chancery.attest.KeyRing;
import dev.chancery.attest.SigningRole;
import dev.chancery.authority.AuthoritySettings;
import dev.chancery.verifier.spi.TrustedKey;
import dev.chancery.verifier.spi.TrustedKeys;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Honours the credentials we issue ourselves: our keys for that one role, speaking for us alone. */
@Component
class OwnKeys implements TrustedKeys {

    private final KeyRing keys;
    private final AuthoritySettings settings;

    OwnKeys(KeyRing keys, AuthoritySettings settings) {
        this.keys = keys;
        this.settings = settings;
    }

    @Override
    public Optional<TrustedKey> find(String keyId) {
        return keys.find(keyId)
                .filter(it -> it.role() == SigningRole.CREDENTIAL)
                .map(it -> new TrustedKey(settings.issuer(), it.key(), it.notBefore(), it.notAfter(), it.revokedAt()));
    }
}
