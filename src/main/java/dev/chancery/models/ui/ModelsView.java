package dev.chancery.models.ui;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.chancery.console.Links;
import dev.chancery.console.components.EmptyState;
import dev.chancery.console.components.Panel;
import dev.chancery.console.components.ViewHeader;
import dev.chancery.identity.CurrentActor;
import dev.chancery.identity.Roles;
import dev.chancery.models.ModelDescription;
import dev.chancery.models.Models;
import dev.chancery.models.Price;
import dev.chancery.models.prompts.PromptLogging;
import dev.chancery.models.wrapper.ModelLoad;
import dev.chancery.models.wrapper.ModelLoad.Load;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;

/** Which models can be called, at what price, and how busy are they here? */
@Route("models")
@PageTitle("Models · Chancery")
@RolesAllowed({Roles.ADMIN, Roles.REVIEWER, Roles.AUDITOR})
@StyleSheet("context://chancery/settings.css")
@JsModule("context://chancery/time.js")
class ModelsView extends Div {

    /** A model with how busy it is. */
    private record Line(ModelDescription model, Load load) {}

    ModelsView(Models models, ModelLoad load, PromptLogging prompts, CurrentActor actor, AuthenticationContext viewer) {
        addClassName("page");
        var lines = models.catalogue().stream()
                .map(it -> new Line(it, load.of(it.id())))
                .toList();
        add(
                new ViewHeader("Models", sentence(lines)).actions(new Anchor(Links.budgets(), "Budgets")),
                new PromptPanel(prompts, actor, viewer.hasRole(Roles.ADMIN)),
                lines.isEmpty() ? none() : new Panel("Catalogue", grid(lines)).flush());
    }

    private static String sentence(List<Line> lines) {
        var simulated = lines.stream().filter(it -> it.model().simulated()).count();
        return lines.size() + (lines.size() == 1 ? " model" : " models")
                + " can be called with POST /v1/chat/completions"
                + (simulated == 0 ? "" : "; " + simulated + " of them only simulated");
    }

    private static EmptyState none() {
        return new EmptyState(
                VaadinIcon.AUTOMATION,
                "No model is configured",
                "Name a provider and a model under chancery.models, then start again.");
    }

    private static Grid<Line> grid(List<Line> lines) {
        var grid = new Grid<Line>();
        grid.addClassName("register");
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setItems(lines);
        grid.addColumn(name()).setHeader("Model").setFlexGrow(3).setWidth("13rem");
        grid.addColumn(kind()).setHeader("Kind").setAutoWidth(true).setFlexGrow(1);
        grid.addColumn(it -> number(it.model().contextTokens()) + " / "
                        + number(it.model().maxTokens()))
                .setHeader("Context / reply, tokens")
                .setAutoWidth(true)
                .setFlexGrow(1);
        grid.addColumn(it -> it.model().price().map(ModelsView::price).orElse("no price"))
                .setHeader("$ a million tokens, in / out")
                .setAutoWidth(true)
                .setFlexGrow(1);
        grid.addColumn(it -> it.load().calls() + ", " + it.load().attempts() + " of "
                        + it.load().limit() + " at once"
                        + (it.load().limit() < it.load().highest() ? " (throttled)" : ""))
                .setHeader("Calls now")
                .setAutoWidth(true)
                .setFlexGrow(1);
        grid.addColumn(it -> it.load().retriesLeft())
                .setHeader("Retries left")
                .setAutoWidth(true)
                .setFlexGrow(0);
        return grid;
    }

    private static LitRenderer<Line> name() {
        return LitRenderer.<Line>of("""
                        <div class="cell-lines"><span class="cell-title mono">${item.id}</span>
                        <span class="quiet mono">${item.upstream}</span></div>""")
                .withProperty("id", it -> it.model().id())
                .withProperty(
                        "upstream",
                        it -> it.model().provider() + " · " + it.model().upstream());
    }

    private static LitRenderer<Line> kind() {
        return LitRenderer.<Line>of("""
                        <span class="chip ${item.tone}">${item.word}</span>""")
                .withProperty("tone", it -> it.model().simulated() ? "tone-warn" : "tone-ok")
                .withProperty("word", it -> it.model().simulated() ? "simulated" : "real");
    }

    private static String price(Price price) {
        return dollars(price.inputMicros()) + " / " + dollars(price.outputMicros());
    }

    private static String dollars(long micros) {
        return BigDecimal.valueOf(micros, 6).setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    private static String number(int count) {
        return NumberFormat.getIntegerInstance(Locale.ENGLISH).format(count);
    }
}
