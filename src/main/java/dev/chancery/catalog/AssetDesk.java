package dev.chancery.catalog;

import dev.chancery.kernel.Actor;
import dev.chancery.kernel.Refusal;
import java.util.Optional;

/**
 * Where governed assets change. Each change and its ledger entry commit together. Of two people who act on the same
 * version or label at once, one succeeds and the other is refused.
 */
public interface AssetDesk {

    /** Writes a version; a name that is new makes the asset. Anyone who may write assets may write versions. */
    VersionAnswer draft(NewVersion version, Actor by);

    /** Asks a second person to vouch for the draft. Its text must be sound. */
    VersionAnswer propose(VersionId version, Actor by);

    /** Takes a proposal back; it is a draft again. Only those who had a hand in it may. */
    VersionAnswer withdraw(VersionId version, Actor by);

    /** Vouches for a proposal. An admin's, and never of someone who had a hand in it. */
    VersionAnswer approve(VersionId version, String reason, Actor by);

    /** Refuses a proposal for good. An admin's, and never of someone who had a hand in it. */
    VersionAnswer reject(VersionId version, String reason, Actor by);

    /** Why this party may not approve or reject the version now; empty when it may. */
    Optional<Refusal> barred(VersionId version, Actor by);

    /** Points a label at a version; moving it back is the same act. Production is an admin's. */
    MoveAnswer move(LabelRequest request, Actor by);
}
