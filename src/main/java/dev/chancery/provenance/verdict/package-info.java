/** Turns the end of a review into signed statements, in the transaction that ends it. */
@NullMarked
package dev.chancery.provenance.verdict;

import org.jspecify.annotations.NullMarked;
