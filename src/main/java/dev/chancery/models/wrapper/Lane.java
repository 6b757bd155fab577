package dev.chancery.models.wrapper;

import dev.chancery.models.catalogue.CatalogueEntry;
import java.util.concurrent.atomic.AtomicInteger;

/** What one model's calls share: how many may be under way, what retries are left, and how many calls there are now. */
record Lane(CatalogueEntry entry, AdaptiveLimit limit, RetryBudget retries, AtomicInteger calls) {

    static Lane of(CatalogueEntry entry) {
        return new Lane(
                entry, new AdaptiveLimit(entry.settings().concurrency()), new RetryBudget(), new AtomicInteger());
    }
}
