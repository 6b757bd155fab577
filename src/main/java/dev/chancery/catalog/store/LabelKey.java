package dev.chancery.catalog.store;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** A label by its asset and name. */
@Embeddable
record LabelKey(UUID asset, String name) {}
