package dev.chancery.provenance.governed;

import dev.chancery.kernel.Digest;
import java.nio.charset.StandardCharsets;

/** A version of a governed text: its number, its content and the digest that names the content. */
public record GovernedText(int number, Digest digest, String content) {

    /** The text that comes with the product. */
    public static GovernedText first(String content) {
        return new GovernedText(1, Digest.sha256(content.getBytes(StandardCharsets.UTF_8)), content);
    }
}
