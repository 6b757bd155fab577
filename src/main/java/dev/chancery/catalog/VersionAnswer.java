package dev.chancery.catalog;

import dev.chancery.catalog.spi.Fault;
import dev.chancery.kernel.Refusal;
import java.util.List;

/** What became of a wish to change a version. */
public sealed interface VersionAnswer {

    /** It holds, and is in the ledger. */
    record Kept(AssetVersion version) implements VersionAnswer {}

    /** The text is not sound; nothing was changed. */
    record Unsound(Refusal refusal, List<Fault> faults) implements VersionAnswer {}

    /** Nothing was changed. */
    record Refused(Refusal refusal) implements VersionAnswer {}
}
