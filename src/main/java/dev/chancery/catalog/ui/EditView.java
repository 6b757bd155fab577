package dev.chancery.catalog.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import dev.chancery.catalog.AssetName;
import dev.chancery.catalog.AssetVersion;
import dev.chancery.catalog.NewVersion;
import dev.chancery.catalog.VersionAnswer;
import dev.chancery.catalog.lifecycle.Soundness;
import dev.chancery.console.Links;
import dev.chancery.console.Tone;
import dev.chancery.console.components.EmptyState;
import dev.chancery.console.components.Panel;
import dev.chancery.console.components.VerdictBanner;
import dev.chancery.console.components.ViewHeader;
import dev.chancery.identity.Roles;
import dev.chancery.kernel.Refusal;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;

/** What shall the next version say? The text, what is wrong with it, and what it changes. */
@Route("catalog/:kind/:name/edit")
@PageTitle("New version")
@RolesAllowed({Roles.ADMIN, Roles.REVIEWER})
@StyleSheet("context://chancery/catalog.css")
class EditView extends Div implements AfterNavigationObserver {

    private final CatalogParts parts;
    private final Soundness soundness;
    private final TextArea text = new TextArea("Text");
    private final TextField message = new TextField("Why, in a sentence");
    private final Div answer = new Div();

    EditView(CatalogParts parts, Soundness soundness) {
        this.parts = parts;
        this.soundness = soundness;
        addClassName("page");
        text.addClassNames("mono-field", "asset-text");
        text.setMinRows(16);
        text.setMaxRows(40);
        text.setWidthFull();
        text.setValueChangeMode(ValueChangeMode.ON_BLUR);
        message.setWidthFull();
        message.setMaxLength(1000);
        message.setRequiredIndicatorVisible(true);
        answer.addClassName("stack");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        var from = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("from")
                .filter(it -> it.matches("[0-9]{1,9}"))
                .map(Integer::valueOf);
        AssetView.name(event.getRouteParameters())
                .flatMap(name -> from.flatMap(it -> parts.catalog().version(name, it)))
                .ifPresentOrElse(
                        this::show,
                        () -> add(EmptyState.noMatch(
                                "There is no such version to start from.",
                                new RouterLink("Governed assets", AssetsView.class))));
    }

    private void show(AssetVersion from) {
        text.setValue(from.content());
        answer.removeAll();
        var check = new Button("Check", _ -> check(from));
        var draft = new Button("Keep as draft", _ -> keep(from, false));
        var propose = new Button("Propose", _ -> keep(from, true));
        propose.addThemeVariants(ButtonVariant.PRIMARY);
        var header = new ViewHeader(
                        "New version of " + from.name().name(),
                        "Made from version " + from.number() + ". A second person approves it before it counts.")
                .breadcrumb("Governed assets", Links.assets())
                .breadcrumb(
                        from.name().name(),
                        Links.asset(from.name().kind(), from.name().name()))
                .actions(check, draft, propose);
        var form = new Div(message, text);
        form.addClassName("stack");
        add(header, answer, new Panel("What it says", form));
    }

    private void check(AssetVersion from) {
        answer.removeAll();
        var faults = soundness.faults(from.name(), text.getValue());
        if (faults.isEmpty()) {
            answer.add(
                    new VerdictBanner(Tone.OK, "The text is sound", "It can be proposed."),
                    new Panel(
                            "What changes",
                            new DiffView(
                                    from.name().name() + "." + parts.paths().extension(from.name()) + " v"
                                            + from.number() + " → new",
                                    from.content(),
                                    text.getValue())));
        } else {
            unsound(from.name(), faults.size());
            answer.add(new FaultList(faults));
        }
    }

    private void unsound(AssetName name, int faults) {
        answer.add(new VerdictBanner(
                Tone.BAD,
                faults == 1 ? "1 fault in the text" : faults + " faults in the text",
                "It can be kept as a draft, but not proposed for " + name + "."));
    }

    private void keep(AssetVersion from, boolean propose) {
        answer.removeAll();
        var wanted = new NewVersion(from.name(), Optional.of(from.id()), text.getValue(), message.getValue());
        if (propose && !soundness.faults(from.name(), text.getValue()).isEmpty()) {
            check(from);
            return;
        }
        var drafted = parts.desk().draft(wanted, parts.viewer());
        var kept = propose && drafted instanceof VersionAnswer.Kept(var version)
                ? parts.desk().propose(version.id(), parts.viewer())
                : drafted;
        switch (kept) {
            case VersionAnswer.Kept(var version) ->
                getUI().ifPresent(ui -> ui.navigate(
                        parts.paths().of(version.name(), version.number()).substring(1)));
            case VersionAnswer.Unsound(var refusal, var faults) -> {
                refuse(refusal);
                answer.add(new FaultList(faults));
            }
            case VersionAnswer.Refused(var refusal) -> refuse(refusal);
        }
    }

    private void refuse(Refusal refusal) {
        if (refusal.code().startsWith("message_")) {
            message.setErrorMessage(refusal.detail());
            message.setInvalid(true);
            message.focus();
        } else {
            answer.add(new VerdictBanner(Tone.BAD, "Not kept", refusal.detail()));
        }
    }
}
