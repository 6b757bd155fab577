/** The one place that retries: attempts, backoff, budgets, limits and books around every provider. */
@NullMarked
package dev.chancery.models.wrapper;

import org.jspecify.annotations.NullMarked;
