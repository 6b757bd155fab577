package dev.chancery.models.catalogue;

import dev.chancery.models.provider.Provider;

/** A model that can be called: its settings and the open provider that serves it. */
public record CatalogueEntry(String id, ModelSettings settings, Provider provider) {}
