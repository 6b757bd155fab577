package dev.chancery.identity.tokens;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

/**
 * A token as its holder has it, {@code chy_<id>_<secret>} or, for the bootstrap token, whatever the operator chose. Prints
 * nothing of itself; only its SHA-256 is ever kept.
 */
public final class TokenText {

    private static final String PREFIX = "chy_";
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int ID_LENGTH = 12;
    private static final int SECRET_LENGTH = 52;

    private final String text;

    private TokenText(String text) {
        this.text = text;
    }

    static TokenText of(String text) {
        return new TokenText(text);
    }

    /** A new token: 60 random bits of id and 260 of secret. */
    static TokenText generate(SecureRandom random) {
        return new TokenText(PREFIX + letters(random, ID_LENGTH) + "_" + letters(random, SECRET_LENGTH));
    }

    /** The public part of a generated token. */
    String id() {
        return text.substring(PREFIX.length(), PREFIX.length() + ID_LENGTH);
    }

    byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    /** The text itself, for the one time it is shown to its holder. */
    public String reveal() {
        return text;
    }

    private static String letters(SecureRandom random, int length) {
        return random.ints(length, 0, ALPHABET.length())
                .collect(StringBuilder::new, (it, index) -> it.append(ALPHABET.charAt(index)), StringBuilder::append)
                .toString();
    }

    @Override
    public String toString() {
        return "TokenText";
    }
}
