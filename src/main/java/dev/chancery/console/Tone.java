package dev.chancery.console;

import java.util.Locale;

/** What a colour means. The stylesheet knows each as {@code tone-ok}, {@code tone-warn} and so on. */
public enum Tone {
    /** As it should be. */
    OK,
    /** Works, but somebody should look. */
    WARN,
    /** Refused, failed or unsafe. */
    BAD,
    /** Made or disputed by an AI. */
    AI,
    /** Worth knowing. */
    INFO,
    /** Of no weight. */
    QUIET;

    /** The class in the stylesheet. */
    public String styleClass() {
        return "tone-" + name().toLowerCase(Locale.ROOT);
    }
}
