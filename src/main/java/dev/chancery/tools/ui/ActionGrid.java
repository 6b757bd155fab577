package dev.chancery.tools.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.ValueProvider;
import dev.chancery.authority.Effect;
import dev.chancery.console.Tone;
import dev.chancery.tools.registry.RegisteredAction;
import dev.chancery.tools.registry.RegisteredAction.State;
import dev.chancery.tools.ui.ServerLine.ActionLine;

/** The actions of a server: what each does to the world, whether anybody confirmed that, and trying it. */
final class ActionGrid extends Grid<ActionLine> {

    ActionGrid(ServerLine line, ServerDetail.Acts acts) {
        addClassName("register");
        setItems(line.actions());
        setAllRowsVisible(true);
        setSelectionMode(SelectionMode.NONE);
        addColumn(name()).setHeader("Action").setFlexGrow(4).setKey("action");
        addColumn(effect())
                .setHeader("Effect")
                .setAutoWidth(true)
                .setFlexGrow(1)
                .setKey("effect");
        if (line.registered().isPresent()) {
            addColumn(state())
                    .setHeader("Confirmed")
                    .setAutoWidth(true)
                    .setFlexGrow(1)
                    .setKey("confirmed");
        }
        addColumn(buttons(line, acts))
                .setHeader("Do")
                .setAutoWidth(true)
                .setFlexGrow(0)
                .setKey("do");
    }

    private static LitRenderer<ActionLine> name() {
        return LitRenderer.<ActionLine>of("""
                        <div class="cell-lines"><span class="cell-title mono">${item.name}</span>
                        <span class="quiet tool-words">${item.words}</span></div>""")
                .withProperty("name", it -> it.tool().action())
                .withProperty(
                        "words",
                        it -> it.tool().description().isEmpty()
                                ? it.tool().title()
                                : it.tool().description());
    }

    private static LitRenderer<ActionLine> effect() {
        return status(it -> tone(it.tool().effect()), it -> word(it.tool().effect()));
    }

    private static LitRenderer<ActionLine> state() {
        return status(
                it -> it.registered().map(action -> tone(action.state())).orElse(Tone.OK),
                it -> it.registered().map(ActionGrid::word).orElse("Built in"));
    }

    private static LitRenderer<ActionLine> status(
            SerializableFunction<ActionLine, Tone> tone, ValueProvider<ActionLine, String> word) {
        return LitRenderer.<ActionLine>of("""
                        <span class="status ${item.tone}"><vaadin-icon icon="vaadin:${item.icon}" aria-hidden="true">
                        </vaadin-icon><span>${item.word}</span></span>""")
                .withProperty("tone", it -> tone.apply(it).styleClass())
                .withProperty("icon", it -> icon(tone.apply(it)))
                .withProperty("word", word);
    }

    private static LitRenderer<ActionLine> buttons(ServerLine line, ServerDetail.Acts acts) {
        return LitRenderer.<ActionLine>of("""
                        <div class="row">
                        ${item.waits
                            ? html`<vaadin-button theme="small primary" aria-label="Confirm ${item.name}"
                                @click="${confirm}">Confirm…</vaadin-button>` : ''}
                        ${item.callable
                            ? html`<vaadin-button theme="small" aria-label="Try ${item.name}"
                                @click="${tryOut}">Try…</vaadin-button>` : ''}
                        </div>""")
                .withProperty("name", it -> it.tool().action())
                .withProperty("waits", it -> acts.mayManage() && it.waits())
                .withProperty("callable", it -> line.isCallable() && it.isCallable())
                .withFunction("confirm", it -> confirm(line, it, acts))
                .withFunction("tryOut", acts.tryOut());
    }

    private static void confirm(ServerLine line, ActionLine action, ServerDetail.Acts acts) {
        line.registered()
                .ifPresent(server -> acts.manage()
                        .accept(
                                server,
                                ServerDialog.confirming(action.registered().orElseThrow())));
    }

    static String word(Effect effect) {
        return switch (effect) {
            case READ -> "Reads";
            case WRITE -> "Writes";
            case DESTRUCTIVE -> "Destructive";
        };
    }

    static Tone tone(Effect effect) {
        return switch (effect) {
            case READ -> Tone.QUIET;
            case WRITE -> Tone.INFO;
            case DESTRUCTIVE -> Tone.WARN;
        };
    }

    private static String word(RegisteredAction action) {
        return switch (action.state()) {
            case NEW -> "Not yet";
            case CONFIRMED -> action.confirmation().map(it -> "By " + it.by()).orElse("Yes");
            case CHANGED -> "Changed since";
            case GONE -> "Gone";
        };
    }

    private static Tone tone(State state) {
        return switch (state) {
            case NEW -> Tone.WARN;
            case CONFIRMED -> Tone.OK;
            case CHANGED -> Tone.BAD;
            case GONE -> Tone.QUIET;
        };
    }

    private static String icon(Tone tone) {
        return switch (tone) {
            case OK -> "check-circle";
            case WARN -> "warning";
            case BAD -> "close-circle";
            case AI -> "automation";
            case INFO -> "pencil";
            case QUIET -> "circle-thin";
        };
    }
}
