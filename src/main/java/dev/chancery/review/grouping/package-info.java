/** Puts the claims that mean the same defect into one group, and keeps why and why not. */
@NullMarked
package dev.chancery.review.grouping;

import org.jspecify.annotations.NullMarked;
