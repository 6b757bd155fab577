package dev.chancery.review.framing;

import dev.chancery.catalog.spi.Fault;
import java.util.List;
import java.util.Locale;

/**
 * A prompt as it was written: what it is for, the angle it gives, and a text with placeholders. {@code {{diff}}} stands for
 * the change; a second look also has {@code {{finding}}} and {@code {{objections}}}.
 */
public record PromptText(Purpose purpose, String framing, String text) {

    /** What a prompt is for. */
    public enum Purpose {
        REVIEW,
        SECOND_LOOK;

        /** What its text has to have, each once. */
        List<String> placeholders() {
            return switch (this) {
                case REVIEW -> List.of("diff");
                case SECOND_LOOK -> List.of("diff", "finding", "objections");
            };
        }

        /** Lower case with a dash, as prompts spell it. */
        String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What became of reading a prompt. */
    public sealed interface Reading {

        /** It can be used. */
        record Sound(PromptText prompt) implements Reading {}

        /** It cannot, for these reasons. */
        record Unsound(List<Fault> faults) implements Reading {

            public Unsound {
                faults = List.copyOf(faults);
            }
        }
    }

    /** Reads a prompt: front matter between lines of three dashes, then its text. Whatever is unknown is a fault. */
    public static Reading read(String content) {
        return new PromptReader().read(content);
    }
}
