package dev.chancery.review.participants;

import dev.chancery.kernel.Refusal;

/** Whether a review can be held. */
public sealed interface Planning {

    /** It can, like this. */
    record Planned(Plan plan) implements Planning {}

    /**
     * It cannot, and nobody was asked: {@code nobody_to_ask}, {@code cost_ceiling} when its worst case costs more than the
     * routing allows, or {@code price_unknown} when nobody can say what it costs.
     */
    record Refused(Refusal refusal) implements Planning {}
}
