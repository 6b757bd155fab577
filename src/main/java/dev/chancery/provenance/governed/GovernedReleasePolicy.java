package dev.chancery.provenance.governed;

import dev.chancery.provenance.release.ReleasePolicy;
import dev.chancery.provenance.release.ReleasePolicyDocument;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/** The release policy in production. */
@Component
public class GovernedReleasePolicy {

    private final ProductionTexts texts;
    private final AtomicReference<Current> latest = new AtomicReference<>();

    public GovernedReleasePolicy(ProductionTexts texts) {
        this.texts = texts;
    }

    /** A version of the policy, read. */
    public record Current(GovernedText text, ReleasePolicy policy) {}

    /** What counts now; read anew only when another version is in production. */
    public Current current() {
        var text = texts.releasePolicy();
        var known = latest.get();
        if (known != null && known.text().digest().equals(text.digest())) {
            return known;
        }
        var read = new Current(text, ReleasePolicyDocument.sound(text.content()));
        latest.set(read);
        return read;
    }
}
