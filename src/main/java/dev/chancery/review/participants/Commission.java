package dev.chancery.review.participants;

import dev.chancery.gateway.ModelWish.Errand;
import dev.chancery.kernel.Actor;
import dev.chancery.review.store.Mandate;
import dev.chancery.review.store.ModelSeat;
import java.util.Optional;

/**
 * Which model is asked, by whom and for whom, and whether what is said may be kept.
 *
 * @param part who in the run asks: a participant, or the second look
 */
record Commission(String part, ModelSeat seat, Actor.Agent agent, Mandate mandate, boolean keepsWords) {

    /** The work its calls are a part of, where that is a run. */
    Optional<Errand> errand() {
        return mandate.run().map(it -> new Errand("review", it.value(), part));
    }
}
