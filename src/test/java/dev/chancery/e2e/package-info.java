/** Journeys through the whole product in a real browser. */
@NullMarked
package dev.chancery.e2e;

import org.jspecify.annotations.NullMarked;
