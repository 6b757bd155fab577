package dev.chancery.identity.ui;

import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.ValueProvider;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** The light cells of the tables of people, agents and tokens, drawn in the browser. */
public final class Cells {

    private Cells() {}

    /** A first line that stands out and a quiet second one. */
    static <T> Renderer<T> twoLines(ValueProvider<T, String> first, ValueProvider<T, String> second) {
        return LitRenderer.<T>of("""
                        <div class="cell-lines"><span class="cell-title">${item.first}</span>
                        <span class="quiet mono">${item.second}</span></div>
                        """).withProperty("first", first).withProperty("second", second);
    }

    /** An id, whole. */
    public static <T> Renderer<T> mono(ValueProvider<T, String> text) {
        return LitRenderer.<T>of("<span class=\"mono\">${item.text}</span>").withProperty("text", text);
    }

    /** A state as icon, word and colour. */
    public static <T> Renderer<T> status(Function<T, Boolean> isGood, String good, String bad) {
        return status(isGood, it -> isGood.apply(it) ? good : bad);
    }

    /** The same with a word of the row's own. */
    public static <T> Renderer<T> status(Function<T, Boolean> isGood, ValueProvider<T, String> word) {
        return LitRenderer.<T>of("""
                        <span class="status ${item.good ? 'tone-ok' : 'tone-quiet'}">
                        <vaadin-icon icon="${item.good ? 'vaadin:check-circle' : 'vaadin:ban'}" aria-hidden="true"></vaadin-icon>
                        <span>${item.word}</span></span>
                        """).withProperty("good", isGood::apply).withProperty("word", word);
    }

    /** A moment, or a word when there is none. */
    public static <T> Renderer<T> time(Function<T, Optional<Instant>> at, String otherwise) {
        return LitRenderer.<T>of("""
                        ${item.at
                            ? html`<chancery-time datetime="${item.at}"></chancery-time>`
                            : html`<span class="quiet">${item.otherwise}</span>`}
                        """)
                .withProperty("at", it -> at.apply(it).map(Instant::toString).orElse(""))
                .withProperty("otherwise", _ -> otherwise);
    }

    /** A button {@code Verb…} on rows that offer it; its name for those who do not see the row ends with the row's. */
    public static <T> Renderer<T> button(
            String verb, ValueProvider<T, String> rowName, Predicate<T> offers, SerializableConsumer<T> act) {
        return button((ValueProvider<T, String>) _ -> verb, rowName, offers, act);
    }

    /** The same where the verb depends on the row. */
    public static <T> Renderer<T> button(
            ValueProvider<T, String> verb,
            ValueProvider<T, String> rowName,
            Predicate<T> offers,
            SerializableConsumer<T> act) {
        return LitRenderer.<T>of("""
                        ${item.offers
                            ? html`<vaadin-button theme="small" aria-label="${item.label}" @click="${act}">${item.text}</vaadin-button>`
                            : ''}
                        """)
                .withProperty("offers", offers::test)
                .withProperty("text", it -> verb.apply(it) + "…")
                .withProperty("label", it -> verb.apply(it) + " " + rowName.apply(it))
                .withFunction("act", act);
    }
}
