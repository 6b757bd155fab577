package dev.chancery.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import dev.chancery.review.Submission;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A unified diff, pasted or from a file. */
final class DiffFields extends Div implements SubmissionFields {

    private final TextField title = new TextField("Title");
    private final TextArea diff = new TextArea("Diff");

    DiffFields(int maxBytes) {
        addClassNames("stack", "submission-fields");
        title.setPlaceholder("Retry refunds in batches");
        diff.setHelperText("What git diff prints. It is stored with the review, because it is all there is to show.");
        diff.setPlaceholder("diff --git a/src/Main.java b/src/Main.java\n…");
        diff.setMinRows(10);
        diff.setMaxRows(20);
        diff.addClassNames("mono-field", "diff-field");
        diff.getElement().setAttribute("spellcheck", "false");
        List.of(title, diff).forEach(it -> it.getElement().setProperty("manualValidation", true));
        add(title, diff, upload(maxBytes));
    }

    @Override
    public Submission submission(SubmissionExtras extras) {
        return new Submission.OfDiff(title.getValue(), diff.getValue(), extras.reports(), extras.type());
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public Map<String, HasValidation> byName() {
        return Map.of("title", title, "diff", diff);
    }

    private Upload upload(int maxBytes) {
        var upload = new Upload(UploadHandler.inMemory(
                (metadata, bytes) -> take(metadata.fileName(), new String(bytes, StandardCharsets.UTF_8))));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(maxBytes);
        upload.setAcceptedFileExtensions(".diff", ".patch", ".txt");
        return upload;
    }

    private void take(String name, String text) {
        diff.setValue(text);
        if (title.isEmpty()) {
            title.setValue(name);
        }
    }
}
