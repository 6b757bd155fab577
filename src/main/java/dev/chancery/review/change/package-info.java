/** Reads unified diffs, git's and plain ones, into values; never throws, whatever the text. */
@NullMarked
package dev.chancery.review.change;

import org.jspecify.annotations.NullMarked;
