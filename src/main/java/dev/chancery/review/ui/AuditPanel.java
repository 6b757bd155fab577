package dev.chancery.review.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import dev.chancery.console.components.CopyButton;
import dev.chancery.console.components.FactList;
import dev.chancery.console.components.Panel;
import dev.chancery.kernel.Digest;
import dev.chancery.review.ReviewReport;
import dev.chancery.review.store.Audits;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;

/** The record of all a review stood on: its digest, which the signed verdict carries, and its very bytes. */
final class AuditPanel extends Div {

    AuditPanel(ReviewReport report, Digest digest, Audits audits) {
        var shown = new Span(digest.abbreviated());
        shown.addClassName("mono");
        shown.setTitle(digest.toString());
        var facts = new FactList()
                .fact(
                        new Span("digest"),
                        new Span(shown, new CopyButton(digest.toString())),
                        new Span("in the verdict that was signed"));
        facts.fact(
                new Span("record"),
                file(
                        "Download",
                        "review-" + report.id() + "-audit.json",
                        () -> audits.find(report.id()).orElse(new byte[0])),
                new Span("canonical JSON: who said what, what was grouped and why, every call with its cost"));
        add(new Panel(
                "Audit record",
                new Paragraph(
                        "Everything this review stood on, in the bytes the digest is of. Whoever has them can check"
                                + " the verdict without asking us."),
                facts));
    }

    /** A link that hands this out as a file, made when it is followed. */
    static Anchor file(String text, String name, Supplier<byte[]> content) {
        var link = new Anchor(
                DownloadHandler.fromInputStream(_ -> {
                    var bytes = content.get();
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes), name, "application/json", bytes.length);
                }),
                text);
        link.addClassName("button-link");
        link.getElement().setAttribute("download", name);
        return link;
    }
}
