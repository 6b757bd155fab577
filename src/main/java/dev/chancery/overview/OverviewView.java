package dev.chancery.overview;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.chancery.console.AttentionItem;
import dev.chancery.console.AttentionSource;
import dev.chancery.console.HealthTile;
import dev.chancery.console.HealthTileSource;
import dev.chancery.console.Links;
import dev.chancery.console.Tone;
import dev.chancery.console.components.EmptyState;
import dev.chancery.console.components.ViewHeader;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;

/** What needs me now, and is the plane healthy? */
@Route("")
@PageTitle("Overview · Chancery")
@PermitAll
class OverviewView extends Div {

    OverviewView(
            AuthenticationContext viewer,
            ObjectProvider<HealthTileSource> tiles,
            ObjectProvider<AttentionSource> sources) {
        addClassName("page");
        var health = tiles.orderedStream().map(HealthTileSource::tile).toList();
        var items = sources.orderedStream()
                .flatMap(source -> source.attention().stream())
                .sorted(Comparator.comparingInt((AttentionItem item) -> urgency(item.tone()))
                        .thenComparing(AttentionItem::at, Comparator.reverseOrder()))
                .toList();
        var header = new ViewHeader("Overview", new Standing(items, health).sentence());
        if (viewer.hasAnyRole("ADMIN", "REVIEWER")) {
            header.actions(newReview());
        }
        add(header, tiles(health), attention(items));
    }

    private static Div tiles(List<HealthTile> health) {
        var tiles = new Div();
        tiles.addClassName("tiles");
        health.stream().map(Tile::new).forEach(tiles::add);
        return tiles;
    }

    private static Section attention(List<AttentionItem> items) {
        var section = new Section(new H2("Needs attention"));
        section.addClassName("attention-section");
        section.add(
                items.isEmpty()
                        ? new EmptyState(
                                VaadinIcon.CHECK_CIRCLE_O,
                                "Nothing waits for you",
                                "New findings, refusals and approvals appear here.")
                        : new AttentionList(items));
        return section;
    }

    private static int urgency(Tone tone) {
        return switch (tone) {
            case BAD -> 0;
            case WARN -> 1;
            case AI -> 2;
            case INFO -> 3;
            case OK, QUIET -> 4;
        };
    }

    private static Button newReview() {
        var button = new Button("New review", VaadinIcon.PLUS.create());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.addClickListener(click -> click.getSource()
                .getUI()
                .ifPresent(ui -> ui.navigate(Links.newReview().substring(1))));
        return button;
    }
}
