package dev.chancery.provenance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.chancery.provenance.chain.PredicateTypes;
import dev.chancery.provenance.chain.StatementKind;
import dev.chancery.provenance.trust.TrustMatrix;
import dev.chancery.provenance.trust.TrustRule;
import java.util.List;
import java.util.stream.Stream;

/** Signers across, kinds of claim down; a mark where this party may make that claim, and within which bounds. */
final class SignerMatrix extends Div {

    SignerMatrix(TrustMatrix matrix) {
        addClassName("signer-matrix");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", "Who may sign what");
        var roles =
                matrix.rules().stream().map(TrustRule::role).distinct().sorted().toList();
        var table = new RowTable(
                "Who may sign what",
                Stream.concat(Stream.of("Kind of claim"), roles.stream()).toArray(String[]::new));
        matrix.predicateTypes()
                .forEach(type -> table.row(
                        claim(type),
                        roles.stream()
                                .map(role -> mark(role, rules(matrix, type, role)))
                                .toArray(Component[]::new)));
        add(table);
    }

    private static List<TrustRule> rules(TrustMatrix matrix, String type, String role) {
        return matrix.about(type).stream()
                .filter(rule -> rule.role().equals(role))
                .toList();
    }

    private static Component claim(String type) {
        var name = new Span(StatementKind.ofPredicate(type)
                .map(StatementKind::title)
                .orElseGet(() -> PredicateTypes.shortName(type).replace('-', ' ')));
        name.setTitle(type);
        return name;
    }

    private static Component mark(String role, List<TrustRule> rules) {
        if (rules.isEmpty()) {
            var no = new Span("·");
            no.getElement().setAttribute("aria-label", "may not");
            no.getElement().setAttribute("role", "img");
            no.addClassNames("quiet", "may-not");
            return no;
        }
        var yes = VaadinIcon.CHECK.create();
        yes.getElement().setAttribute("role", "img");
        yes.getElement().setAttribute("aria-label", "may sign it");
        var name = new Span(role);
        name.addClassName("signer");
        var cell = new Div(yes, name);
        rules.forEach(rule -> cell.add(bounds(rule)));
        return cell;
    }

    /** Anything, by one key, goes without saying. */
    private static Component bounds(TrustRule rule) {
        var scope = rule.scope().inWords();
        var bounds = new Div((scope.equals("anything") ? "" : scope)
                + (rule.threshold() == 1 ? "" : " by %d different keys".formatted(rule.threshold())));
        bounds.addClassName("quiet");
        bounds.setVisible(!bounds.getText().isBlank());
        return bounds;
    }
}
