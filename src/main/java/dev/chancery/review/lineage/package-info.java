/** Knows a finding again in a later review, whatever became of its lines and words meanwhile. */
@NullMarked
package dev.chancery.review.lineage;

import org.jspecify.annotations.NullMarked;
