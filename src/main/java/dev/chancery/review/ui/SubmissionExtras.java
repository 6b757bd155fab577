package dev.chancery.review.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What may come with a change of either kind: the type of review, and reports of other tools as participants. */
final class SubmissionExtras extends Div {

    private static final int MOST_REPORTS = 8;
    private static final int LARGEST = 8_000_000;

    private final TextField type = new TextField("Review type");
    private final Map<String, String> reports = new TreeMap<>();

    SubmissionExtras() {
        addClassNames("stack", "submission-fields");
        type.setPlaceholder("release");
        type.setHelperText("Optional. Picks the routing of that name, where one is in production.");
        type.addClassName("mono-field");
        var label = new Span("SARIF reports");
        label.addClassName("field-label");
        var help = new Span("Optional. Each run in a report takes part like any other participant.");
        help.addClassNames("quiet", "field-help");
        add(type, new Div(label, upload(), help));
    }

    Optional<String> type() {
        return Optional.of(type.getValue().strip()).filter(it -> !it.isEmpty());
    }

    List<String> reports() {
        return List.copyOf(reports.values());
    }

    private Upload upload() {
        var upload = new Upload(UploadHandler.inMemory(
                (metadata, bytes) -> reports.put(metadata.fileName(), new String(bytes, StandardCharsets.UTF_8))));
        upload.setMaxFiles(MOST_REPORTS);
        upload.setMaxFileSize(LARGEST);
        upload.setAcceptedFileExtensions(".sarif", ".json");
        upload.addFileRemovedListener(removed -> reports.remove(removed.getFileName()));
        return upload;
    }
}
