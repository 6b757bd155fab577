package dev.chancery.review.github.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.renderer.LitRenderer;
import dev.chancery.console.Tone;
import dev.chancery.console.components.EmptyState;
import dev.chancery.console.components.Panel;
import dev.chancery.review.github.DeliveryRecord;
import java.util.List;

/** The last deliveries of the webhook, and what was made of each. */
final class DeliveriesPanel extends Div {

    DeliveriesPanel(List<DeliveryRecord> deliveries) {
        add(new Panel("Deliveries", deliveries.isEmpty() ? none() : grid(deliveries)));
    }

    private static EmptyState none() {
        return new EmptyState(
                VaadinIcon.INBOX,
                "Nothing was delivered yet",
                "Point a webhook of the repository, or of the GitHub App, at the address above.");
    }

    private static Grid<DeliveryRecord> grid(List<DeliveryRecord> deliveries) {
        var grid = new Grid<DeliveryRecord>();
        grid.addClassName("register");
        grid.setItems(deliveries);
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(event()).setHeader("Event").setFlexGrow(2);
        grid.addColumn(Words.status(DeliveriesPanel::tone, DeliveriesPanel::word))
                .setHeader("Outcome");
        grid.addColumn(DeliveryRecord::detail).setHeader("Why").setFlexGrow(2);
        grid.addColumn(Words.time(DeliveryRecord::receivedAt)).setHeader("Came");
        grid.getColumns().forEach(it -> it.setAutoWidth(true));
        return grid;
    }

    private static LitRenderer<DeliveryRecord> event() {
        return LitRenderer.<DeliveryRecord>of("""
                        <div class="run-title"><span>${item.kind}</span>
                        <span class="mono quiet">${item.place}</span></div>""")
                .withProperty("kind", DeliveryRecord::kind)
                .withProperty(
                        "place",
                        it -> it.repository()
                                + it.pull().map(pull -> "#" + pull).orElse(""));
    }

    private static Tone tone(DeliveryRecord delivery) {
        return switch (delivery.outcome()) {
            case PONG, QUEUED -> Tone.OK;
            case REPEATED, IGNORED -> Tone.QUIET;
        };
    }

    private static String word(DeliveryRecord delivery) {
        return switch (delivery.outcome()) {
            case PONG -> "Heard";
            case QUEUED -> "Queued";
            case REPEATED -> "Known already";
            case IGNORED -> "Ignored";
        };
    }
}
