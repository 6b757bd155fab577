package dev.chancery.review.triage.views;

import java.util.UUID;

/** A filter of the inbox under a name. Everybody sees a shared one; {@code by} is who saved it. */
public record SavedView(UUID id, String name, String filter, boolean shared, String by) {}
