package dev.chancery.authority.policy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import dev.chancery.authority.policy.PolicySetType;
import dev.chancery.catalog.Asset;
import dev.chancery.catalog.AssetName;
import dev.chancery.catalog.AssetVersion;
import dev.chancery.catalog.Catalog;
import dev.chancery.catalog.VersionState;
import dev.chancery.catalog.spi.Fault;
import dev.chancery.catalog.ui.CatalogParts;
import dev.chancery.catalog.ui.FaultList;
import dev.chancery.catalog.ui.LabelChips;
import dev.chancery.console.Links;
import dev.chancery.console.Tone;
import dev.chancery.console.components.EmptyState;
import dev.chancery.console.components.Panel;
import dev.chancery.console.components.RelativeTime;
import dev.chancery.console.components.VerdictBanner;
import dev.chancery.console.components.ViewHeader;
import dev.chancery.console.evidence.CodeBlock;
import dev.chancery.console.evidence.CodeLine;
import dev.chancery.identity.CurrentActor;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What does this version allow, and what would change under it? */
@Route("policies/:name/:number([0-9]{1,9})")
@PermitAll
@StyleSheet("context://chancery/policy.css")
class PolicyVersionView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final List<Integer> REPLAYED = List.of(100, 1_000, 10_000);

    private final Catalog catalog;
    private final CatalogParts parts;
    private final Laboratory laboratory;
    private final CurrentActor actor;
    private String title = "Policy";
    private int last = 1_000;

    PolicyVersionView(Catalog catalog, CatalogParts parts, Laboratory laboratory, CurrentActor actor) {
        this.catalog = catalog;
        this.parts = parts;
        this.laboratory = laboratory;
        this.actor = actor;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var number = event.getRouteParameters().getInteger("number").orElse(0);
        show(event.getRouteParameters()
                .get("name")
                .flatMap(it -> AssetName.parse(PolicySetType.KIND, it))
                .flatMap(it -> catalog.version(it, number)));
    }

    @Override
    public String getPageTitle() {
        return title + " · Chancery";
    }

    private void show(Optional<AssetVersion> found) {
        removeAll();
        title = found.map(it -> it.name().name() + " version " + it.number()).orElse("Unknown version");
        found.ifPresentOrElse(
                this::show,
                () -> add(
                        new ViewHeader(title, "").breadcrumb("Policies", Links.policies()),
                        EmptyState.noMatch(
                                "There is no such version of a policy set.",
                                new RouterLink("Show all policies", PoliciesView.class))));
    }

    private void show(AssetVersion version) {
        var asset = catalog.find(version.asset()).orElseThrow();
        add(header(asset, version));
        var faults = laboratory.faults(version);
        if (faults.isEmpty()) {
            addMeaning(version);
            add(new ExplainPanel(laboratory, version, actor.get()));
        } else {
            add(unsound(faults), change(version));
        }
        add(new Panel("Versions", parts.timeline(asset, catalog.history(asset.id()), version.number())));
    }

    private void addMeaning(AssetVersion version) {
        var meaning = new MeaningPanel(laboratory.meaning(version, last));
        var columns = new Div(change(version), meaning.panel());
        columns.addClassNames("columns", "even");
        add(meaning.banner().beside(choice(version)), columns);
    }

    private Select<Integer> choice(AssetVersion version) {
        var choice = new Select<Integer>();
        choice.setItems(REPLAYED);
        choice.setItemLabelGenerator("last %,d"::formatted);
        choice.setValue(last);
        choice.setAriaLabel("How many decisions are replayed");
        choice.addValueChangeListener(it -> {
            last = it.getValue();
            show(Optional.of(version));
        });
        return choice;
    }

    private ViewHeader header(Asset asset, AssetVersion version) {
        return new ViewHeader(
                        "Version " + version.number() + ", " + version.state().label(), "")
                .breadcrumb("Policies", Links.policies())
                .breadcrumb(asset.name().name())
                .actions(parts.actions(version, () -> show(catalog.version(version.id()))))
                .subtitle(standing(asset, version));
    }

    private Component[] standing(Asset asset, AssetVersion version) {
        var said = new ArrayList<Component>();
        said.add(new Span("“" + version.record().message() + "”"));
        said.add(new Span("by " + version.record().author().label()));
        said.add(new RelativeTime(version.record().createdAt()));
        if (version.state() == VersionState.PROPOSED) {
            said.add(new Span(parts.standing(version.record())));
        }
        if (!asset.labelsOf(version.id()).isEmpty()) {
            said.add(new LabelChips(asset, version.id()));
        }
        if (Laboratory.text(version).isLogOnly()) {
            said.add(new Span("only recorded, not enforced"));
        }
        return said.toArray(Component[]::new);
    }

    private Panel change(AssetVersion version) {
        return version.record()
                .parent()
                .flatMap(catalog::version)
                .map(it -> new Panel("What changes", parts.diff(it, version)))
                .orElseGet(() -> new Panel("What it says", code(version)));
    }

    private static CodeBlock code(AssetVersion version) {
        var lines = version.content().lines().toList();
        return new CodeBlock(
                version.name().name() + ".cedar v" + version.number(),
                IntStream.range(0, lines.size())
                        .mapToObj(it -> CodeLine.same(it + 1, lines.get(it)))
                        .toList());
    }

    private static Div unsound(List<Fault> faults) {
        var stack = new Div(
                new VerdictBanner(
                        Tone.BAD,
                        faults.size() == 1 ? "1 fault in the text" : faults.size() + " faults in the text",
                        "It cannot be proposed, and it would deny everything if it were enforced."),
                new Panel("Faults", new FaultList(faults)));
        stack.addClassName("stack");
        return stack;
    }
}
