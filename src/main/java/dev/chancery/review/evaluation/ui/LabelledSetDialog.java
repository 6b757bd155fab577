package dev.chancery.review.evaluation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import dev.chancery.catalog.spi.Fault;
import dev.chancery.console.Tone;
import dev.chancery.console.components.VerdictBanner;
import dev.chancery.review.evaluation.Purpose;
import dev.chancery.review.evaluation.SetAnswer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Takes a labelled set in: its name, what it measures, and its file. */
final class LabelledSetDialog extends Dialog {

    private static final int MOST = 16 * 1024 * 1024;

    private final transient MeasureDialog.Parts parts;
    private final transient Runnable changed;
    private final TextField name = new TextField("Name");
    private final RadioButtonGroup<Purpose> purpose = new RadioButtonGroup<>("It measures");
    private final Div answer = new Div();
    private String text = "";

    LabelledSetDialog(MeasureDialog.Parts parts, Runnable changed) {
        this.parts = parts;
        this.changed = changed;
        setHeaderTitle("Add a labelled set");
        addClassName("reason-dialog");
        name.setRequiredIndicatorVisible(true);
        name.setHelperText("A name that is there already gets a new version.");
        purpose.setItems(Purpose.values());
        purpose.setItemLabelGenerator(it -> switch (it) {
            case GROUPING -> "grouping: findings with their defects";
            case FINDINGS -> "findings: changes with their defects";
        });
        purpose.setValue(Purpose.GROUPING);
        var upload = new Upload(UploadHandler.inMemory((_, bytes) -> text = new String(bytes, StandardCharsets.UTF_8)));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MOST);
        upload.setDropLabel(new Span("or drop a .jsonl file here"));
        var form = new Div(
                answer,
                name,
                purpose,
                upload,
                new Paragraph("One JSON object a line. Nothing of it leaves this place."));
        form.addClassNames("stack", "form");
        add(form);
        var confirm = new Button("Add", _ -> confirm());
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button("Cancel", _ -> close()), confirm);
    }

    private void confirm() {
        answer.removeAll();
        switch (parts.sets()
                .add(name.getValue(), purpose.getValue(), text, parts.actor().get())) {
            case SetAnswer.Kept _ -> {
                close();
                changed.run();
            }
            case SetAnswer.Unsound(var refusal, var faults) -> complain(sentences(faults, refusal.detail()));
            case SetAnswer.Refused(var refusal) -> complain(refusal.detail());
        }
    }

    private void complain(String detail) {
        answer.add(new VerdictBanner(Tone.BAD, "Not added", detail));
    }

    private static String sentences(List<Fault> faults, String otherwise) {
        return faults.isEmpty()
                ? otherwise
                : String.join(" ", faults.stream().limit(5).map(Fault::toString).toList());
    }
}
