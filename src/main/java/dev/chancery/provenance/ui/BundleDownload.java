package dev.chancery.provenance.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import dev.chancery.kernel.Digest;
import dev.chancery.provenance.Artifacts;
import dev.chancery.provenance.bundle.BundleAnswer;
import dev.chancery.provenance.bundle.EvidenceBundle;
import java.io.ByteArrayInputStream;

/** Hands out the evidence bundle of an artifact, the same bytes as the API. */
final class BundleDownload extends Anchor {

    BundleDownload(Artifacts artifacts, Digest digest) {
        super(DownloadHandler.fromInputStream(_ -> file(artifacts.bundle(digest))), "");
        addClassName("button-link");
        var icon = VaadinIcon.DOWNLOAD.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        add(icon, new Span("Evidence bundle"));
    }

    private static DownloadResponse file(BundleAnswer answer) {
        return switch (answer) {
            case BundleAnswer.Made made -> {
                var bytes = made.bundle().toBytes();
                yield new DownloadResponse(
                        new ByteArrayInputStream(bytes), made.fileName(), EvidenceBundle.MEDIA_TYPE, bytes.length);
            }
            case BundleAnswer.UnknownArtifact(var refusal) ->
                DownloadResponse.error(HttpStatusCode.NOT_FOUND, refusal.detail());
            case BundleAnswer.NotYetSequenced(var refusal, var _) ->
                DownloadResponse.error(HttpStatusCode.SERVICE_UNAVAILABLE, refusal.detail());
        };
    }
}
