package dev.chancery.review.change;

import dev.chancery.kernel.Refusal;
import java.nio.charset.StandardCharsets;

/**
 * Reads the output of {@code git diff}, {@code git show}, {@code git format-patch} and {@code diff -u}. Any text gives
 * an answer: a change, or a refusal that says which line was not understood.
 */
public final class ChangeParser {

    private ChangeParser() {}

    /** Parses under the default limits. */
    public static ParsedChange parse(String diff) {
        return parse(diff, ChangeLimits.DEFAULTS);
    }

    public static ParsedChange parse(String diff, ChangeLimits limits) {
        if (diff.length() > limits.maxBytes() || bytes(diff) > limits.maxBytes()) {
            return refused("diff_too_large", "The diff is larger than " + limits.maxBytes() + " bytes.");
        }
        if (diff.isBlank()) {
            return refused("empty_diff", "The diff is blank.");
        }
        return new DiffReader(diff, limits).read();
    }

    private static ParsedChange refused(String code, String detail) {
        return new ParsedChange.Refused(new Refusal(code, detail));
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
