/** What a provider of models must be able to do: one attempt, and an honest word about how it ended. */
@NullMarked
package dev.chancery.models.provider;

import org.jspecify.annotations.NullMarked;
