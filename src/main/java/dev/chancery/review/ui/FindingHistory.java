package dev.chancery.review.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import dev.chancery.console.components.RelativeTime;
import dev.chancery.review.triage.PastAct;
import java.util.List;
import java.util.Locale;

/** Who answered what, the latest first, with what was taken back. */
final class FindingHistory extends Div {

    FindingHistory(List<PastAct> acts) {
        if (acts.isEmpty()) {
            return;
        }
        addClassName("stack");
        var list = new OrderedList();
        list.addClassName("finding-history");
        acts.forEach(it -> list.add(item(it)));
        add(new H3("What was answered"), list);
    }

    private static ListItem item(PastAct act) {
        var item = new ListItem(Marks.word(act.said().state()), new Span(" " + words(act) + " "));
        act.said().at().ifPresent(it -> item.add(new RelativeTime(it)));
        act.takenBack().ifPresent(it -> {
            item.addClassName("taken-back");
            item.add(new Span(" · taken back by " + it.by() + " "), new RelativeTime(it.at()));
        });
        if (!act.said().note().isBlank()) {
            item.add(new Span(" “" + act.said().note() + "”"));
        }
        return item;
    }

    private static String words(PastAct act) {
        return switch (act.kind()) {
            case REAPPEARANCE -> "again, as a review met it";
            case WAKING -> "again, as its time had come";
            case ANSWER ->
                act.said()
                                .reason()
                                .map(it -> "as " + it.title().toLowerCase(Locale.ROOT) + " ")
                                .orElse("")
                        + "by " + act.said().by().orElse("somebody")
                        + act.bulk().map(_ -> ", among many").orElse("");
        };
    }
}
