package dev.chancery.catalog.files;

import dev.chancery.kernel.Refusal;
import java.util.List;

/** What became of an archive. */
public sealed interface ImportAnswer {

    /** Each file by itself, in the order of their paths. */
    record Done(List<Imported> files) implements ImportAnswer {

        public Done {
            files = List.copyOf(files);
        }

        /** How many became drafts. */
        public long drafted() {
            return files.stream().filter(Imported.Drafted.class::isInstance).count();
        }
    }

    /** The archive could not be opened: {@code unreadable_archive}; nothing was written. */
    record Unopened(Refusal refusal) implements ImportAnswer {}
}
