package dev.chancery.provenance.bundle;

import dev.chancery.kernel.Refusal;
import java.time.Duration;

/** What became of asking for an evidence bundle. */
public sealed interface BundleAnswer {

    /** The bundle, in its one byte form. */
    record Made(EvidenceBundle bundle) implements BundleAnswer {

        /** A name to save it under, as {@code evidence-gitCommit-4e1c9d0a5b6c.json}. */
        public String fileName() {
            var about = bundle.about();
            return "evidence-%s-%s.json"
                    .formatted(about.algorithm(), about.hex().substring(0, 12));
        }
    }

    /** No statement is about this digest. */
    record UnknownArtifact(Refusal refusal) implements BundleAnswer {}

    /** A statement has only just been recorded and is not yet in the ledger's tree. */
    record NotYetSequenced(Refusal refusal, Duration retryAfter) implements BundleAnswer {}
}
