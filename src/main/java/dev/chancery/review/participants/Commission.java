package dev.chancery.review.participants;

import dev.chancery.kernel.Actor;
import dev.chancery.review.store.Mandate;
import dev.chancery.review.store.ModelSeat;

/** Which model is asked, by whom and for whom, and whether what is said may be kept. */
record Commission(ModelSeat seat, Actor.Agent agent, Mandate mandate, boolean keepsWords) {}
