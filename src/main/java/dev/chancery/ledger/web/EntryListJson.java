package dev.chancery.ledger.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of entries, newest first; {@code next} is the cursor of the page after, or null at the end. */
record EntryListJson(List<EntryJson> entries, @Nullable String next) {}
