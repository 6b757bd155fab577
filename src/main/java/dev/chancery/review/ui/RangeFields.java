package dev.chancery.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import dev.chancery.review.Submission;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A range of commits in a repository on this machine. */
final class RangeFields extends Div implements SubmissionFields {

    private final TextField title = new TextField("Title");
    private final ComboBox<String> repository = new ComboBox<>("Repository");
    private final TextField base = new TextField("Base");
    private final TextField head = new TextField("Head");

    RangeFields(List<String> recentRepositories) {
        addClassNames("stack", "submission-fields");
        title.setPlaceholder("Retry refunds in batches");
        repository.setAllowCustomValue(true);
        repository.setItems(recentRepositories);
        repository.addCustomValueSetListener(custom -> repository.setValue(custom.getDetail()));
        repository.setHelperText("The folder of a git repository this server can read, or github:owner/name.");
        repository.setPlaceholder("/srv/git/acme/payments");
        repository.addClassName("mono-field");
        base.setHelperText("Where the change begins: a commit, branch or tag.");
        base.setPlaceholder("main");
        head.setHelperText("Where it ends.");
        head.setPlaceholder("HEAD");
        List.of(base, head).forEach(it -> it.addClassName("mono-field"));
        List.of(title, base, head).forEach(it -> it.setManualValidation(true));
        repository.setManualValidation(true);
        var range = new Div(base, head);
        range.addClassName("field-pair");
        add(title, repository, range);
    }

    @Override
    public Submission submission(SubmissionExtras extras) {
        return new Submission.OfRange(
                title.getValue(),
                Objects.requireNonNullElse(repository.getValue(), ""),
                base.getValue(),
                head.getValue(),
                extras.reports(),
                extras.type());
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public Map<String, HasValidation> byName() {
        return Map.of("title", title, "repository", repository, "base", base, "head", head);
    }
}
