/** Asking several at once under one deadline, and hearing nobody who answers after it. */
@NullMarked
package dev.chancery.review.calling;

import org.jspecify.annotations.NullMarked;
