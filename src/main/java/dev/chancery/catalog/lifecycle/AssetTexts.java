package dev.chancery.catalog.lifecycle;

import dev.chancery.catalog.NewVersion;
import dev.chancery.kernel.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What may be written: texts and sentences of a sane size that a database and a file keep alike. */
@Component
class AssetTexts {

    private static final int SENTENCE = 1000;

    private final long contentLimit;

    AssetTexts(CatalogSettings settings) {
        contentLimit = settings.contentLimit().toBytes();
    }

    Optional<Refusal> refusal(NewVersion version) {
        return content(version.content()).or(() -> sentence("message", version.message()));
    }

    /** A reason or a message. */
    Optional<Refusal> sentence(String what, String text) {
        if (text.isBlank()) {
            return refusal(what + "_missing", "Say why in a sentence: the " + what + " is empty.");
        }
        if (text.length() > SENTENCE) {
            return refusal(
                    what + "_too_long",
                    "The " + what + " has at most " + SENTENCE + " characters, but has " + text.length() + ".");
        }
        return text.indexOf('\0') < 0 && isWhole(text)
                ? Optional.empty()
                : refusal(what + "_unreadable", "The " + what + " holds characters that cannot be kept.");
    }

    private Optional<Refusal> content(String content) {
        if (content.isBlank()) {
            return refusal("content_missing", "The text of the version is empty.");
        }
        if (content.length() > contentLimit || content.getBytes(StandardCharsets.UTF_8).length > contentLimit) {
            return refusal("content_too_large", "The text of a version has at most " + contentLimit + " bytes.");
        }
        return content.indexOf('\0') < 0 && isWhole(content)
                ? Optional.empty()
                : refusal("content_unreadable", "The text holds characters that cannot be kept as UTF-8.");
    }

    private static boolean isWhole(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    private static Optional<Refusal> refusal(String code, String detail) {
        return Optional.of(new Refusal(code, detail));
    }
}
