package dev.chancery.gateway.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.renderer.LitRenderer;
import dev.chancery.console.Links;
import dev.chancery.gateway.ModelUse;
import dev.chancery.gateway.record.Closing;
import dev.chancery.gateway.record.RequestRecord;
import java.util.List;

/** Requests as a table, each a link to its page. */
final class RequestList extends Grid<RequestRecord> {

    RequestList(List<RequestRecord> requests) {
        addClassName("register");
        setAllRowsVisible(true);
        setSelectionMode(SelectionMode.NONE);
        setItems(requests);
        addColumn(name()).setHeader("Request").setFlexGrow(3).setWidth("13rem");
        addColumn(state()).setHeader("Ended").setAutoWidth(true).setFlexGrow(1);
        addColumn(it -> it.hasEnded() ? Spans.words(it.took()) : Spans.words(it.took()) + " so far")
                .setHeader("Took")
                .setAutoWidth(true)
                .setFlexGrow(1);
        addColumn(RequestList::model).setHeader("Model").setFlexGrow(2).setWidth("9rem");
        addColumn(it -> it.use()
                        .map(use -> use.inputTokens() + " → " + use.outputTokens())
                        .orElse("–"))
                .setHeader("Tokens")
                .setAutoWidth(true)
                .setFlexGrow(1);
        addColumn(RequestRecord::actor).setHeader("For").setFlexGrow(2).setWidth("9rem");
        addColumn(time()).setHeader("Began").setAutoWidth(true).setFlexGrow(0);
    }

    private static LitRenderer<RequestRecord> name() {
        return LitRenderer.<RequestRecord>of("""
                        <div class="run-title"><a href="${item.path}">${item.what}</a>
                        <span class="mono quiet">${item.name}</span></div>""")
                .withProperty("path", it -> Links.request(it.id().toString()))
                .withProperty("what", RequestList::what)
                .withProperty("name", RequestRecord::request);
    }

    private static LitRenderer<RequestRecord> state() {
        return LitRenderer.<RequestRecord>of("""
                        <span class="status ${item.tone}"><vaadin-icon icon="vaadin:${item.icon}" aria-hidden="true">
                        </vaadin-icon><span title="${item.code}">${item.word}</span></span>""")
                .withProperty("tone", it -> Marks.tone(it).styleClass())
                .withProperty("icon", Marks::icon)
                .withProperty("code", it -> it.closing().flatMap(Closing::code).orElse(""))
                .withProperty("word", Marks::word);
    }

    private static LitRenderer<RequestRecord> time() {
        return LitRenderer.<RequestRecord>of("<chancery-time datetime=\"${item.at}\"></chancery-time>")
                .withProperty("at", it -> it.beganAt().toString());
    }

    /** As {@code Run of summarize} or {@code Chat}. */
    static String what(RequestRecord request) {
        var project = request.opening().project();
        return switch (request.opening().route()) {
            case "run" -> project.map(it -> "Run of " + it).orElse("Run");
            case "chat" -> project.map(it -> "Model call of " + it).orElse("Model call");
            case "review" -> project.map(it -> "Model call of " + it).orElse("Model call") + " in a review";
            case "tool" -> project.map(it -> "Tool call of " + it).orElse("Tool call");
            default -> request.opening().route();
        };
    }

    static String model(RequestRecord request) {
        return request.use().map(ModelUse::model).orElse(request.opening().model());
    }
}
