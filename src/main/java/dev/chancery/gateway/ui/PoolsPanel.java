package dev.chancery.gateway.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.renderer.LitRenderer;
import dev.chancery.console.components.Panel;
import dev.chancery.gateway.PriorityClass;
import dev.chancery.gateway.executor.PoolState;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The pools of this node: how busy each is, what waits in which class, and how many were turned away. */
final class PoolsPanel extends Div {

    private final Grid<PoolState> grid = new Grid<>();

    PoolsPanel() {
        grid.addClassName("register");
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(PoolState::name).setHeader("Pool").setFlexGrow(1);
        grid.addColumn(busy()).setHeader("At work").setFlexGrow(2).setWidth("11rem");
        grid.addColumn(PoolsPanel::waiting).setHeader("Waiting").setFlexGrow(2).setWidth("11rem");
        grid.addColumn(PoolState::turnedAway)
                .setHeader("Turned away, 30 min")
                .setAutoWidth(true)
                .setFlexGrow(1);
        grid.addColumn(state()).setHeader("State").setAutoWidth(true).setFlexGrow(1);
        add(new Panel("Pools of this node", grid).flush());
    }

    void show(List<PoolState> pools) {
        grid.setItems(pools);
    }

    private static LitRenderer<PoolState> busy() {
        return LitRenderer.<PoolState>of("""
                        <div class="meter"><span>${item.words}</span>
                        <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"><rect class="ground" width="100" height="6"/><rect class="level" width="${item.share}" height="6"/></svg></div>""")
                .withProperty("words", it -> it.active() + " of " + it.workers())
                .withProperty("share", it -> 100 * it.active() / it.workers());
    }

    private static LitRenderer<PoolState> state() {
        return LitRenderer.<PoolState>of("""
                        <span class="status ${item.tone}"><vaadin-icon icon="vaadin:${item.icon}" aria-hidden="true">
                        </vaadin-icon><span>${item.word}</span></span>""")
                .withProperty("tone", it -> it.isClosed() || isFull(it) ? "tone-warn" : "tone-ok")
                .withProperty("icon", it -> it.isClosed() || isFull(it) ? "warning" : "check-circle")
                .withProperty("word", it -> it.isClosed() ? "Closed" : isFull(it) ? "Full" : "Has room");
    }

    private static boolean isFull(PoolState pool) {
        return pool.active() + pool.waiting() >= pool.workers() + pool.queue();
    }

    private static String waiting(PoolState pool) {
        if (pool.waiting() == 0) {
            return "none of " + pool.queue();
        }
        var classes = Arrays.stream(PriorityClass.values())
                .filter(it -> pool.waitingByClass().getOrDefault(it, 0) > 0)
                .map(it -> pool.waitingByClass().get(it) + " " + it.label())
                .collect(Collectors.joining(", "));
        return classes + " of " + pool.queue();
    }
}
