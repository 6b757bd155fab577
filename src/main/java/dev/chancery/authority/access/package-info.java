/** Asks policy without anything following from the answer: evaluations, what could be allowed, and explanations. */
@NullMarked
package dev.chancery.authority.access;

import org.jspecify.annotations.NullMarked;
