package dev.chancery.review.ui;

import com.vaadin.flow.component.html.UnorderedList;
import dev.chancery.review.Triage;
import dev.chancery.review.triage.FindingLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The lines of the inbox, one of them open. */
final class FindingList extends UnorderedList {

    private final List<FindingRow> rows = new ArrayList<>();

    FindingList(List<FindingLine> lines, InboxAddress address) {
        addClassName("list");
        getElement().setAttribute("aria-label", "Findings");
        for (var line : lines) {
            var row = new FindingRow(line, address);
            rows.add(row);
            add(row);
        }
    }

    void select(Optional<UUID> finding) {
        rows.forEach(row -> row.select(finding.filter(row.line().id()::equals).isPresent()));
    }

    void show(UUID finding, Triage.State state) {
        rows.stream().filter(row -> row.line().id().equals(finding)).forEach(row -> row.show(state));
    }

    /** Picks the finding out, or puts it back. */
    void pick(UUID finding) {
        rows.stream().filter(row -> row.line().id().equals(finding)).forEach(row -> row.pick(!row.isPicked()));
    }

    List<UUID> picked() {
        return rows.stream()
                .filter(FindingRow::isPicked)
                .map(row -> row.line().id())
                .toList();
    }

    Optional<UUID> first() {
        return rows.stream().findFirst().map(row -> row.line().id());
    }

    /** The line so many below this one, or above when negative; empty past either end. */
    Optional<UUID> beside(UUID finding, int distance) {
        for (var i = 0; i < rows.size(); i++) {
            if (rows.get(i).line().id().equals(finding)) {
                var there = i + distance;
                return there < 0 || there >= rows.size()
                        ? Optional.empty()
                        : Optional.of(rows.get(there).line().id());
            }
        }
        return first();
    }
}
