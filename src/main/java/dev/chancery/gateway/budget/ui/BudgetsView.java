package dev.chancery.gateway.budget.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.chancery.console.Tone;
import dev.chancery.console.components.EmptyState;
import dev.chancery.console.components.Panel;
import dev.chancery.console.components.ViewHeader;
import dev.chancery.gateway.budget.Amounts;
import dev.chancery.gateway.budget.BudgetDesk;
import dev.chancery.gateway.budget.BudgetSubjects;
import dev.chancery.gateway.budget.BudgetUse;
import dev.chancery.gateway.budget.BudgetUse.State;
import dev.chancery.gateway.budget.Scope;
import dev.chancery.identity.CurrentActor;
import dev.chancery.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** What may be spent on models, what was, and who has nothing left? */
@Route("budgets")
@PageTitle("Budgets · Chancery")
@RolesAllowed({Roles.ADMIN, Roles.REVIEWER, Roles.AUDITOR})
@StyleSheet("context://chancery/gateway.css")
@StyleSheet("context://chancery/settings.css")
class BudgetsView extends Div {

    private final BudgetDesk desk;
    private final BudgetSubjects subjects;
    private final CurrentActor actor;
    private final boolean mayChange;
    private final ViewHeader header = new ViewHeader("Budgets", "");
    private final Div list = new Div();

    BudgetsView(BudgetDesk desk, BudgetSubjects subjects, CurrentActor actor, AuthenticationContext viewer) {
        this.desk = desk;
        this.subjects = subjects;
        this.actor = actor;
        this.mayChange = viewer.hasRole(Roles.ADMIN);
        addClassName("page");
        if (mayChange) {
            var set = new Button("Set a budget", VaadinIcon.PLUS.create(), _ -> open(newBudget()));
            set.addThemeVariants(ButtonVariant.PRIMARY);
            header.actions(set);
        } else {
            header.actions(new Span("Your role reads budgets; an admin changes them."));
        }
        add(header, list);
        refresh();
    }

    private void refresh() {
        list.removeAll();
        var standing = desk.standing();
        header.setSubtitle(sentence(standing));
        if (standing.isEmpty()) {
            list.add(new EmptyState(
                    VaadinIcon.WALLET,
                    "No budget yet",
                    mayChange
                            ? "Without one, models may be called as often as policy allows. Set the first for each agent."
                            : "Without one, models may be called as often as policy allows. An admin can set one."));
        } else {
            list.add(new Panel("In the present day and month", grid(standing)).flush());
        }
    }

    static String sentence(List<BudgetUse> standing) {
        if (standing.isEmpty()) {
            return "What may be spent on models, in money or tokens, a day or a month";
        }
        var exhausted =
                standing.stream().filter(it -> it.state() == State.EXHAUSTED).count();
        var nearly = standing.stream().filter(it -> it.state() == State.NEARLY).count();
        if (exhausted == 0 && nearly == 0) {
            return "Every budget has room; calls are refused with budget_exhausted before one is passed";
        }
        return exhausted + (exhausted == 1 ? " budget is" : " budgets are") + " exhausted and " + nearly
                + " nearly used; calls under an exhausted one are refused with budget_exhausted";
    }

    private Grid<BudgetUse> grid(List<BudgetUse> standing) {
        var grid = new Grid<BudgetUse>();
        grid.addClassName("register");
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setItems(standing);
        grid.addColumn(whom()).setHeader("Whom").setFlexGrow(3).setWidth("13rem");
        grid.addColumn(state()).setHeader("State").setAutoWidth(true).setFlexGrow(1);
        grid.addColumn(bar()).setHeader("Used").setFlexGrow(3).setWidth("14rem");
        grid.addColumn(it -> it.refusals() == 0 ? "none" : String.valueOf(it.refusals()))
                .setHeader("Turned away")
                .setAutoWidth(true)
                .setFlexGrow(1);
        if (mayChange) {
            grid.addColumn(LitRenderer.<BudgetUse>of("""
                            <vaadin-button theme="small" aria-label="${item.label}" @click="${change}">Change…</vaadin-button>""")
                            .withProperty("label", it -> "Change the budget of " + it.label())
                            .withFunction("change", it -> open(cap(it))))
                    .setHeader("Actions")
                    .setAutoWidth(true)
                    .setFlexGrow(0);
        }
        return grid;
    }

    private static LitRenderer<BudgetUse> whom() {
        return LitRenderer.<BudgetUse>of("""
                        <div class="cell-lines"><span class="cell-title">${item.name}</span>
                        <span class="quiet">${item.kind}</span></div>""")
                .withProperty("name", BudgetUse::label)
                .withProperty("kind", BudgetsView::kind);
    }

    private static String kind(BudgetUse use) {
        var budget = use.budget();
        var scope = budget.scope() == Scope.EVERYONE ? "" : budget.scope().title() + ", ";
        return scope + "a " + budget.period().label() + (budget.isForEach() ? ", the budget for each" : "");
    }

    private static LitRenderer<BudgetUse> state() {
        return LitRenderer.<BudgetUse>of("""
                        <span class="status ${item.tone}"><vaadin-icon icon="${item.icon}" aria-hidden="true"></vaadin-icon>
                        <span>${item.word}</span></span>""")
                .withProperty("tone", it -> tone(it).styleClass())
                .withProperty("icon", it -> switch (it.state()) {
                    case ROOM -> "vaadin:check-circle";
                    case NEARLY -> "vaadin:warning";
                    case EXHAUSTED -> "vaadin:close-circle";
                })
                .withProperty("word", it -> it.state().word());
    }

    private static LitRenderer<BudgetUse> bar() {
        return LitRenderer.<BudgetUse>of("""
                        <div class="budget-bar ${item.tone}">
                        <progress max="1" .value="${item.share}" aria-label="${item.words}"></progress>
                        <span>${item.words}</span></div>""")
                .withProperty("tone", it -> tone(it).styleClass())
                .withProperty("share", BudgetUse::share)
                .withProperty("words", BudgetsView::words);
    }

    private static String words(BudgetUse use) {
        var unit = use.budget().unit();
        var held = use.reserved() == 0 ? "" : ", " + Amounts.words(unit, use.reserved()) + " of it reserved";
        return Amounts.words(unit, use.taken()) + " of "
                + Amounts.words(unit, use.budget().cap()) + held;
    }

    private static Tone tone(BudgetUse use) {
        return switch (use.state()) {
            case ROOM -> Tone.OK;
            case NEARLY -> Tone.WARN;
            case EXHAUSTED -> Tone.BAD;
        };
    }

    private Dialog newBudget() {
        return new BudgetDialog(subjects, wanted -> desk.set(wanted, actor.get()));
    }

    private Dialog cap(BudgetUse use) {
        return new CapDialog(
                use.budget(),
                cap -> desk.changeCap(use.budget(), cap, actor.get()),
                (budget, reason) -> desk.remove(budget, reason, actor.get()));
    }

    private void open(Dialog dialog) {
        dialog.addOpenedChangeListener(it -> {
            if (!it.isOpened()) {
                refresh();
            }
        });
        dialog.open();
    }
}
