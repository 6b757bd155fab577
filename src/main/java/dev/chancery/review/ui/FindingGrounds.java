package dev.chancery.review.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.chancery.review.EscalationReport;
import dev.chancery.review.GroupReport;
import dev.chancery.review.JudgementScores;
import java.util.List;

/** Why claims were held to be one finding, what was nearly joined to it, and what to do about the defect. */
final class FindingGrounds extends Div {

    FindingGrounds(GroupReport group) {
        addClassName("stack");
        var fixes = group.members().stream()
                .map(GroupReport.Member::fix)
                .filter(it -> !it.isBlank())
                .distinct()
                .toList();
        if (!fixes.isEmpty()) {
            add(new H3("What would fix it"), plain(fixes));
        }
        add(new H3(group.members().size() > 1 ? "Why these are one finding" : "Why it stands alone"));
        add(group.reasons().isEmpty() ? new Paragraph(alone(group)) : list(group.reasons()));
        group.escalation().ifPresent(it -> add(new H3("The second look"), new Paragraph(secondLook(it))));
        if (!group.nearMisses().isEmpty()) {
            var nearMisses = new Details(
                    group.nearMisses().size() == 1
                            ? "1 near miss: kept apart"
                            : group.nearMisses().size() + " near misses: kept apart",
                    list(group.nearMisses()));
            nearMisses.addClassName("near-misses");
            add(nearMisses);
        }
    }

    private static String secondLook(EscalationReport it) {
        var outcome = Marks.capitalised(it.outcome().name().replace('_', ' '));
        return it.reason().isBlank() ? outcome + "." : outcome + ": " + it.reason();
    }

    private static String alone(GroupReport group) {
        return group.nearMisses().isEmpty()
                ? "No other claim came near it."
                : "Other claims came near it, but not near enough to mean the same defect.";
    }

    private static UnorderedList list(List<GroupReport.Reason> reasons) {
        var list = new UnorderedList();
        list.addClassName("reasons");
        for (var reason : reasons) {
            var signal = new Span(reason.signal());
            signal.addClassName("reason-signal");
            var item = new ListItem(signal, new Span(" " + reason.detail()));
            reason.scores().ifPresent(it -> item.add(scores(it)));
            list.add(item);
        }
        return list;
    }

    /** How near it was to the other decision, and by which thresholds. */
    private static Span scores(JudgementScores scores) {
        var similarity = scores.similarity().isPresent()
                ? "%.2f of %.2f needed".formatted(scores.similarity().get(), scores.needed())
                : "%.2f needed".formatted(scores.needed());
        var text =
                new Span(similarity + ", margin %.2f, thresholds %s".formatted(scores.margin(), scores.thresholds()));
        text.addClassNames("quiet", "reason-scores");
        return text;
    }

    private static UnorderedList plain(List<String> sentences) {
        var list = new UnorderedList();
        list.addClassName("reasons");
        sentences.forEach(it -> list.add(new ListItem(it)));
        return list;
    }
}
