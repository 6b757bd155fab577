package dev.chancery.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import dev.chancery.console.components.FactList;
import dev.chancery.console.components.Panel;
import dev.chancery.review.FindingClass;
import dev.chancery.review.ReviewReport;
import dev.chancery.review.ReviewState;
import java.util.Optional;

/** How many findings of a run are in each class, each a way into the inbox. */
final class ClassesPanel extends Div {

    ClassesPanel(ReviewReport report) {
        add(new Panel("Findings by class", content(report)));
    }

    private static Component content(ReviewReport report) {
        return switch (report.state()) {
            case QUEUED, RUNNING ->
                new Paragraph("Findings are grouped and classed once every participant has answered.");
            case UNAVAILABLE -> new Paragraph("Nobody answered, so there is nothing to class.");
            case ADVISORY ->
                new FactList()
                        .fact(
                                Marks.chip(Optional.empty()),
                                link(report, report.groups().size(), ""),
                                new Span("raised by the one that answered"));
            case FULL, REDUCED -> classes(report);
        };
    }

    private static FactList classes(ReviewReport report) {
        var facts = new FactList();
        facts.addClassName("classes");
        for (var findingClass : FindingClass.values()) {
            facts.fact(
                    Marks.chip(Optional.of(findingClass)),
                    link(report, report.count(findingClass), " class:" + findingClass.label()),
                    new Span(meaning(findingClass, report.answered())));
        }
        return facts;
    }

    private static Component link(ReviewReport report, long count, String more) {
        if (count == 0) {
            return new Span("0");
        }
        var link = new RouterLink(Long.toString(count), FindingsView.class);
        link.setQueryParameters(
                InboxAddress.filtered("run:" + report.id() + more).parameters());
        return link;
    }

    private static String meaning(FindingClass findingClass, long answered) {
        return switch (findingClass) {
            case CONTESTED -> "raised by some, disputed by others";
            case CONSENSUS -> "raised by all " + answered;
            case MAJORITY -> "raised by more than half";
            case MINORITY -> "raised by half or fewer";
        };
    }

    /** Whether there is anything to go to from here. */
    static boolean hasFindings(ReviewReport report) {
        return report.state() != ReviewState.UNAVAILABLE && !report.groups().isEmpty();
    }
}
