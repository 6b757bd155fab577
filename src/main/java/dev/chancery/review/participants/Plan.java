package dev.chancery.review.participants;

import dev.chancery.review.AssetUse;
import dev.chancery.review.store.ModelSeat;
import dev.chancery.review.store.Participant;
import java.util.List;
import java.util.Optional;

/**
 * Who takes part in a review, by which routing, and what all of it takes at worst: every prompt, every reply as long as it
 * may be, every reply asked for a second time, and the second look. Costs are in millionths of a US dollar.
 */
public record Plan(
        AssetUse routing,
        List<Participant> participants,
        Optional<ModelSeat> secondLook,
        long worstTokens,
        long worstCostMicros,
        long ceilingMicros) {

    public Plan {
        participants = List.copyOf(participants);
    }

    /** Whether anybody who takes part only plays it. */
    public boolean isSimulated() {
        return participants.stream().flatMap(it -> it.seat().stream()).anyMatch(ModelSeat::simulated);
    }
}
