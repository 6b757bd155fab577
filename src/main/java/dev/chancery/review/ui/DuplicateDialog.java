package dev.chancery.review.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.provider.Query;
import dev.chancery.console.filter.Filter;
import dev.chancery.review.GroupReport;
import dev.chancery.review.triage.FilterField;
import dev.chancery.review.triage.FindingLine;
import dev.chancery.review.triage.Inbox;
import dev.chancery.review.triage.TriageAct;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Asks which finding this one is a duplicate of: one of the same file, or any by words of its title. */
final class DuplicateDialog {

    private static final int MOST = 100;

    private final AnswerDialog dialog;

    DuplicateDialog(GroupReport finding, Inbox inbox, Consumer<TriageAct> answer) {
        var original = new ComboBox<FindingLine>("Duplicate of");
        original.setItemLabelGenerator(it -> it.title() + " — " + it.fileName() + ":" + it.startLine());
        original.setHelperText("Findings of the same file; type to look for others by their title.");
        original.setWidthFull();
        original.setItems((Query<FindingLine, String> query) -> offered(finding, inbox, query));
        var note = AnswerDialog.note();
        dialog = new AnswerDialog(
                        "Mark as duplicate",
                        finding.title(),
                        () -> chosen(original).map(it -> new TriageAct.Duplicate(it.id(), note.getValue())),
                        answer)
                .asking(original, note);
    }

    void open() {
        dialog.open();
    }

    private static Optional<FindingLine> chosen(ComboBox<FindingLine> original) {
        original.setInvalid(original.isEmpty());
        original.setErrorMessage("Choose the finding to work with instead.");
        return original.getOptionalValue();
    }

    private static Stream<FindingLine> offered(GroupReport finding, Inbox inbox, Query<FindingLine, String> query) {
        var words = query.getFilter().orElse("").strip();
        var filter = words.isEmpty()
                ? Filter.of(FilterField.FILE, finding.file())
                : Filter.of(FilterField.TEXT, words.replace("\"", ""));
        return inbox.page(filter, Optional.empty(), MOST).lines().stream()
                .filter(it -> !it.id().equals(finding.id()))
                .skip(query.getOffset())
                .limit(query.getLimit());
    }
}
