package dev.chancery.review.store;

import dev.chancery.review.framing.SoundPlace;
import java.util.UUID;

/** A place a participant holds to be sound, as it was stored. */
public record SoundSaid(UUID id, String participant, SoundPlace place) {}
