package dev.chancery.provenance.chain;

import dev.chancery.kernel.Digest;
import java.util.Optional;
import java.util.Set;

/**
 * What became of checking one signature: whose it claims to be, whose word was expected, and how the two agree. The role
 * and fingerprint are empty when the signer is not known.
 */
public record SignatureCheck(
        String keyId,
        Optional<String> role,
        Optional<Digest> fingerprint,
        Set<String> expected,
        Reason reason,
        String sentence) {

    public SignatureCheck {
        expected = Set.copyOf(expected);
    }

    /** Whether the signature holds and its signer may make the claim. */
    public boolean holds() {
        return reason == Reason.VERIFIED;
    }

    SignatureCheck refused(Reason because, String why) {
        return new SignatureCheck(keyId, role, fingerprint, expected, because, why);
    }
}
