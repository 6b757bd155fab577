package dev.chancery.review.ui;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.chancery.console.Links;
import dev.chancery.console.Tone;
import dev.chancery.console.components.Panel;
import dev.chancery.console.components.StatusWord;
import dev.chancery.review.EscalationReport;
import dev.chancery.review.EscalationReport.Outcome;
import dev.chancery.review.FindingClass;
import dev.chancery.review.GroupReport;
import dev.chancery.review.ReviewReport;
import java.util.List;
import java.util.TreeMap;

/** What participants disagreed about, who looked again, and what that changed. */
final class EscalationsPanel extends Div {

    EscalationsPanel(ReviewReport report) {
        var list = new Div();
        list.addClassName("escalations");
        list.getElement().setAttribute("role", "list");
        contested(report).forEach(it -> list.add(row(it)));
        add(new Panel("Disagreements", new Paragraph(summary(report)), list));
    }

    /** Whether there is anything to show. */
    static boolean has(ReviewReport report) {
        return !contested(report).isEmpty();
    }

    /** {@code 1 of 2 contested looked at again: upheld 1}. */
    static String summary(ReviewReport report) {
        var contested = contested(report);
        var byOutcome = contested.stream()
                .flatMap(it -> it.escalation().stream())
                .map(EscalationReport::outcome)
                .filter(it -> it != Outcome.NOT_ESCALATED)
                .collect(groupingBy(EscalationsPanel::word, TreeMap::new, counting()));
        var looked = byOutcome.values().stream().mapToLong(Long::longValue).sum();
        var outcomes = byOutcome.entrySet().stream()
                .map(it -> it.getValue() == looked ? it.getKey() : it.getValue() + " " + it.getKey())
                .collect(joining(", "));
        return looked + " of " + contested.size() + " contested" + (looked == 0 ? " looked at again" : ": " + outcomes);
    }

    private static List<GroupReport> contested(ReviewReport report) {
        return report.groups().stream()
                .filter(it -> it.escalation().isPresent()
                        || it.classified()
                                .filter(FindingClass.CONTESTED::equals)
                                .isPresent())
                .toList();
    }

    private static Div row(GroupReport group) {
        var escalation = group.escalation().orElseGet(() -> EscalationReport.notEscalated("Nobody was asked."));
        var head = new Div(
                new StatusWord(
                        tone(escalation.outcome()),
                        Marks.capitalised(escalation.outcome().name().replace('_', ' '))),
                new Anchor(Links.finding(group.id()), group.title()));
        head.addClassName("escalation-head");
        var row = new Div(head, quiet(change(group, escalation)), quiet(escalation.reason()));
        if (!escalation.participant().isEmpty()) {
            row.add(quiet(escalation.participant() + " looked again, " + Spans.seconds(escalation.asked())
                    + " into the run, for " + Spans.seconds(escalation.latency())));
        }
        row.addClassName("escalation");
        row.getElement().setAttribute("role", "listitem");
        return row;
    }

    private static String change(GroupReport group, EscalationReport escalation) {
        var raised = (int) group.members().stream()
                .map(GroupReport.Member::participant)
                .distinct()
                .count();
        var sides = raised + " raised it, " + group.contradictions().size() + " held it to be sound. ";
        return sides
                + switch (escalation.outcome()) {
                    case UPHELD -> "The second look confirmed the defect.";
                    case WITHDRAWN -> "The second look took the claim back.";
                    case UNCHANGED -> "The second look could not tell; it stays contested.";
                    case NOT_ESCALATED -> "Nobody looked again; it stays contested.";
                };
    }

    private static Span quiet(String text) {
        var span = new Span(text);
        span.addClassName("quiet");
        return span;
    }

    private static Tone tone(Outcome outcome) {
        return switch (outcome) {
            case UPHELD -> Tone.AI;
            case WITHDRAWN -> Tone.OK;
            case UNCHANGED -> Tone.WARN;
            case NOT_ESCALATED -> Tone.QUIET;
        };
    }

    private static String word(Outcome outcome) {
        return outcome.label().replace('_', ' ');
    }
}
