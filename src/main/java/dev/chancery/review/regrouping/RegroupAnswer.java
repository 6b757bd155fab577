package dev.chancery.review.regrouping;

import dev.chancery.kernel.Refusal;
import java.util.UUID;

/** What became of a reviewer's wish to split or merge findings. */
public sealed interface RegroupAnswer {

    /** It holds, and is in the ledger; {@code finding} is the one to look at now: the new one, or the one that stays. */
    record Regrouped(UUID finding) implements RegroupAnswer {}

    /**
     * Nothing was changed: {@code finding_not_found}, {@code finding_merged_away}, {@code other_review},
     * {@code same_finding}, {@code claims_not_here}, {@code nothing_to_split}, {@code reason_missing},
     * {@code reason_too_long}, or {@code overtaken} when somebody changed a finding in the meantime.
     */
    record Refused(Refusal refusal) implements RegroupAnswer {}
}
