package dev.chancery.provenance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.chancery.console.Links;
import dev.chancery.console.components.Panel;
import dev.chancery.console.components.ViewHeader;
import dev.chancery.provenance.chain.StatementKind;
import dev.chancery.provenance.governed.GovernedTrust;
import dev.chancery.provenance.trust.TrustMatrix;
import jakarta.annotation.security.PermitAll;
import java.util.stream.Stream;

/** Which kinds of statement are there, what is each about, and which predicates of others is it close to? */
@Route("trust/statements")
@PageTitle("Statements · Chancery")
@PermitAll
@StyleSheet("context://chancery/provenance.css")
class StatementsView extends Div implements BeforeEnterObserver {

    private final GovernedTrust trust;

    StatementsView(GovernedTrust trust) {
        this.trust = trust;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var matrix = trust.current().matrix();
        var table =
                new RowTable("Kinds of statement", "Statement", "About", "Signed by", "Schema", "Close to", "Maps to");
        Stream.of(StatementKind.values()).forEach(kind -> row(table, kind, matrix));
        removeAll();
        add(
                new ViewHeader(
                                "Statements",
                                "Each an in-toto Statement v1 in DSSE; ours beside the predicates others defined or proposed")
                        .breadcrumb("Trust", Links.trust()),
                new Panel("Kinds of statement", table).flush());
    }

    private static void row(RowTable table, StatementKind kind, TrustMatrix matrix) {
        var kinship = Kinship.of(kind);
        table.row(
                name(kind),
                RowTable.words(kind.about().inWords()),
                stacked(matrix.maySign(kind.predicateType()).stream().<Component>map(RowTable::words)),
                schema(kind),
                stacked(kinship.kin().stream().map(StatementsView::kin)),
                RowTable.words(kinship.difference().isEmpty() ? "–" : kinship.difference()));
    }

    private static Component name(StatementKind kind) {
        var name = new Span(kind.title());
        name.setTitle(kind.predicateType());
        return name;
    }

    private static Component schema(StatementKind kind) {
        return kind.schemaPath()
                .<Component>map(path -> {
                    var link = new Anchor(path, "JSON schema");
                    link.setAriaLabel("JSON schema of the " + kind.inWords());
                    link.setRouterIgnore(true);
                    return link;
                })
                .orElseGet(() -> RowTable.words("its own"));
    }

    private static Component kin(Kinship.Kin kin) {
        if (kin.address().isEmpty()) {
            return RowTable.words(kin.name());
        }
        var link = new Anchor(kin.address(), kin.name());
        link.getElement().setAttribute("rel", "noreferrer");
        return link;
    }

    private static Component stacked(Stream<Component> lines) {
        var stack = new Div();
        lines.map(Div::new).forEach(stack::add);
        return stack;
    }
}
