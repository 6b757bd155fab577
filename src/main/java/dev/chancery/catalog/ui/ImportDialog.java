package dev.chancery.catalog.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import dev.chancery.catalog.files.AssetFiles;
import dev.chancery.catalog.files.ImportAnswer;
import dev.chancery.catalog.files.Imported;
import dev.chancery.console.Tone;
import dev.chancery.console.components.FactList;
import dev.chancery.console.components.VerdictBanner;

/** Takes an archive of governed texts in and says of each file what became of it. */
final class ImportDialog extends Dialog {

    private static final int MOST = 8 * 1024 * 1024;

    private final transient CatalogParts parts;
    private final transient AssetFiles files;
    private final Div answer = new Div();

    ImportDialog(CatalogParts parts, AssetFiles files, Runnable changed) {
        this.parts = parts;
        this.files = files;
        setHeaderTitle("Import governed texts");
        addClassName("reason-dialog");
        var upload = new Upload(UploadHandler.inMemory((_, bytes) -> take(bytes)));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MOST);
        upload.setAcceptedFileExtensions(".zip");
        upload.setDropLabel(new Span("or drop an exported archive here"));
        answer.addClassName("stack");
        var form = new Div(
                new Paragraph("Each text becomes a draft: a second person approves it before it counts."),
                upload,
                answer);
        form.addClassNames("stack", "form");
        add(form);
        getFooter().add(new Button("Close", _ -> close()));
        addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                changed.run();
            }
        });
    }

    private void take(byte[] archive) {
        answer.removeAll();
        switch (files.take(archive, parts.viewer())) {
            case ImportAnswer.Unopened(var refusal) ->
                answer.add(new VerdictBanner(Tone.BAD, "Nothing was imported", refusal.detail()));
            case ImportAnswer.Done done -> show(done);
        }
    }

    private void show(ImportAnswer.Done done) {
        var facts = new FactList();
        done.files().forEach(it -> fact(facts, it));
        var drafted = done.drafted();
        answer.add(
                new VerdictBanner(
                        drafted > 0 ? Tone.OK : Tone.QUIET,
                        drafted == 1 ? "1 new draft" : drafted + " new drafts",
                        done.files().size() + " files read."),
                facts);
    }

    private void fact(FactList facts, Imported imported) {
        var path = new Span(imported.path());
        switch (imported) {
            case Imported.Drafted(var _, var version) ->
                facts.fact(
                        path,
                        new Anchor(parts.paths().of(version.name(), version.number()), "version " + version.number()),
                        new Span("drafted"));
            case Imported.Unchanged(var _, var version) ->
                facts.fact(path, new Span("version " + version.number()), new Span("there already"));
            case Imported.Refused(var _, var refusal) ->
                facts.fact(path, new Span("refused"), new Span(refusal.detail()));
        }
    }
}
