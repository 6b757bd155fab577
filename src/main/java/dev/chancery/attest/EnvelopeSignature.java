package dev.chancery.attest;

import java.util.Arrays;

/** One signature of an {@link Envelope}; the key id is a hint from whoever wrote it, empty when there was none. */
public record EnvelopeSignature(String keyId, byte[] signature) {

    @Override
    public boolean equals(Object other) {
        return other instanceof EnvelopeSignature(var id, var bytes)
                && keyId.equals(id)
                && Arrays.equals(signature, bytes);
    }

    @Override
    public int hashCode() {
        return 31 * keyId.hashCode() + Arrays.hashCode(signature);
    }
}
