package dev.chancery.review.evaluation;

import dev.chancery.catalog.spi.Fault;
import dev.chancery.kernel.Refusal;
import java.util.List;

/** What became of a labelled set that was handed in. */
public sealed interface SetAnswer {

    /** It is kept, or was already. */
    record Kept(LabelledSet set) implements SetAnswer {}

    /** The text cannot be measured on; nothing was changed. */
    record Unsound(Refusal refusal, List<Fault> faults) implements SetAnswer {

        public Unsound {
            faults = List.copyOf(faults);
        }
    }

    /** Nothing was changed: {@code invalid_set_name}, {@code set_too_large} or {@code set_has_another_purpose}. */
    record Refused(Refusal refusal) implements SetAnswer {}
}
