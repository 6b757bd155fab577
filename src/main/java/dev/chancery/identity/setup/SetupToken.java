package dev.chancery.identity.setup;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** The secret part of a setup link: 256 random bits, of which only the digest is kept. Prints nothing of itself. */
final class SetupToken {

    private static final int BYTES = 32;

    private final String text;

    private SetupToken(String text) {
        this.text = text;
    }

    static SetupToken of(String text) {
        return new SetupToken(text);
    }

    static SetupToken generate(SecureRandom random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new SetupToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    /** The path with the token in it, for the one time it is printed. */
    String path() {
        return "/setup?token=" + text;
    }

    @Override
    public String toString() {
        return "SetupToken";
    }
}
