package dev.chancery.review.sarif;

import dev.chancery.kernel.Refusal;
import java.util.List;

/** What was made of a SARIF file: all of it, or none. */
public sealed interface SarifReading {

    /** Its runs, in their order. */
    record Read(List<SarifRun> runs) implements SarifReading {

        public Read {
            runs = List.copyOf(runs);
        }
    }

    /** It cannot be taken; the refusal says which part is wrong. */
    record Unread(Refusal refusal) implements SarifReading {}
}
