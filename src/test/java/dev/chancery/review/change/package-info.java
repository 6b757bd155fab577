/** Shows what the diff parser reads, refuses and survives. */
@NullMarked
package dev.chancery.review.change;

import org.jspecify.annotations.NullMarked;
