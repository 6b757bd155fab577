package dev.chancery.provenance.governed;

import dev.chancery.provenance.trust.TrustDocument;
import dev.chancery.provenance.trust.TrustMatrix;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/** The trust matrix in production. */
@Component
public class GovernedTrust {

    private final ProductionTexts texts;
    private final AtomicReference<Current> latest = new AtomicReference<>();

    public GovernedTrust(ProductionTexts texts) {
        this.texts = texts;
    }

    /** A version of the matrix, read. */
    public record Current(GovernedText text, TrustMatrix matrix) {}

    /** What counts now; read anew only when another version is in production. */
    public Current current() {
        var text = texts.trust();
        var known = latest.get();
        if (known != null && known.text().digest().equals(text.digest())) {
            return known;
        }
        var read = new Current(text, TrustDocument.sound(text.content()));
        latest.set(read);
        return read;
    }
}
