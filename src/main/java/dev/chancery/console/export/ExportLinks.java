package dev.chancery.console.export;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** Two links under a list's header, which hand out what its filter selects. */
public final class ExportLinks extends Span {

    private final Supplier<Export<?>> export;
    private final transient ExportRecord record;

    /** The export is asked for when a link is followed, so that it is of the filter as it is then. */
    public ExportLinks(Supplier<Export<?>> export, ExportRecord record) {
        this.export = export;
        this.record = record;
        addClassName("export-links");
        var icon = VaadinIcon.DOWNLOAD.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        add(icon);
        for (var format : ExportFormat.values()) {
            add(link(format));
        }
    }

    private Anchor link(ExportFormat format) {
        var link = new Anchor((DownloadHandler) event -> hand(event, format), format.name());
        link.setAriaLabel("Export this list as " + format.name());
        return link;
    }

    private void hand(DownloadEvent event, ExportFormat format) throws IOException {
        var wanted = export.get();
        record.taken(wanted.list(), wanted.selection(), format);
        event.setFileName(wanted.list() + "." + format.label());
        event.setContentType(format.mediaType());
        try (var out = new BufferedWriter(new OutputStreamWriter(event.getOutputStream(), StandardCharsets.UTF_8))) {
            format.write(wanted, out);
        }
    }
}
