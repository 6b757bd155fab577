package dev.chancery.catalog;

import dev.chancery.kernel.Actor;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One move of one label.
 *
 * @param from the number of the version it left; empty for the first move
 * @param evidence what spoke for the move, as its evidence rule words it
 * @param overridden what spoke against it and was overridden, with the reason
 */
public record LabelMove(
        UUID id,
        AssetId asset,
        String label,
        Optional<Integer> from,
        int to,
        Actor by,
        String reason,
        Optional<String> evidence,
        Optional<String> overridden,
        Instant at) {}
