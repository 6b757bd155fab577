package dev.chancery.attest;

/** Makes Ed25519 signatures that {@link #verificationKey()} verifies. Safe to share between threads. */
public interface Signer {

    /** The name under which verifiers find the key, such as {@code review-1}. */
    String keyId();

    VerificationKey verificationKey();

    /** The 64 bytes of RFC 8032 section 5.1.6 over exactly these bytes. */
    byte[] sign(byte[] message);
}
