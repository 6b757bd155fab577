package dev.chancery.review.github.ui;

import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.SerializablePredicate;
import com.vaadin.flow.function.ValueProvider;
import dev.chancery.console.Tone;
import java.time.Instant;
import java.util.function.Consumer;

/** Cells of the lists on this page, without a component each. */
final class Words {

    private Words() {}

    static <T> LitRenderer<T> status(ValueProvider<T, Tone> tone, ValueProvider<T, String> word) {
        return LitRenderer.<T>of("""
                        <span class="status ${item.tone}"><vaadin-icon icon="vaadin:${item.icon}" aria-hidden="true">
                        </vaadin-icon><span>${item.word}</span></span>""")
                .withProperty("tone", it -> tone.apply(it).styleClass())
                .withProperty("icon", it -> icon(tone.apply(it)))
                .withProperty("word", word);
    }

    static <T> LitRenderer<T> time(ValueProvider<T, Instant> at) {
        return LitRenderer.<T>of("<chancery-time datetime=\"${item.at}\"></chancery-time>")
                .withProperty("at", it -> at.apply(it).toString());
    }

    /** What it does, and to what, for those who only hear it. */
    static <T> LitRenderer<T> button(
            ValueProvider<T, String> text,
            ValueProvider<T, String> of,
            SerializablePredicate<T> isOffered,
            Consumer<T> act) {
        return LitRenderer.<T>of("""
                        <vaadin-button theme="small" ?hidden="${!item.offered}" aria-label="${item.text} ${item.of}"
                        @click="${act}">${item.text}</vaadin-button>""")
                .withProperty("text", text)
                .withProperty("of", of)
                .withProperty("offered", isOffered::test)
                .withFunction("act", act::accept);
    }

    private static String icon(Tone tone) {
        return switch (tone) {
            case OK -> "check-circle";
            case WARN -> "warning";
            case BAD -> "close-circle";
            default -> "info-circle";
        };
    }
}
