package dev.chancery.identity;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Optional;

/** A password in transit between a person and its hash. Prints nothing of itself; compared in its NFKC form. */
public final class Password {

    /** The shortest password a person may choose. */
    public static final int MIN_LENGTH = 12;

    private static final int MAX_LENGTH = 256;
    private static final int GENERATED_LENGTH = 20;
    private static final String READABLE = "abcdefghijkmnpqrstuvwxyz23456789";

    private final String text;

    private Password(String text) {
        this.text = text;
    }

    public static Password of(CharSequence text) {
        return new Password(Normalizer.normalize(text, Normalizer.Form.NFKC));
    }

    /** A random password of 100 bits in letters and digits that cannot be taken for one another. */
    public static Password generate(SecureRandom random) {
        var text = new StringBuilder();
        for (var i = 0; i < GENERATED_LENGTH; i++) {
            text.append(READABLE.charAt(random.nextInt(READABLE.length())));
        }
        return new Password(text.toString());
    }

    /** What speaks against choosing this password under this sign-in name, if anything. */
    public Optional<String> weakness(String name) {
        if (text.length() < MIN_LENGTH) {
            return Optional.of("A password has at least " + MIN_LENGTH + " characters.");
        }
        if (text.length() > MAX_LENGTH) {
            return Optional.of("A password has at most " + MAX_LENGTH + " characters.");
        }
        if (text.chars().distinct().count() < 5) {
            return Optional.of("A password has at least five different characters.");
        }
        if (!name.isBlank() && text.equalsIgnoreCase(name)) {
            return Optional.of("A password is not the sign-in name.");
        }
        return Optional.empty();
    }

    /** The text itself, for hashing and for the one time a generated password is shown. */
    public String reveal() {
        return text;
    }

    @Override
    public String toString() {
        return "Password";
    }
}
