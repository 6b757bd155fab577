/** The pages of what reviews stand on: prompts, routing, thresholds, and the measurements that speak for their versions. */
@NullMarked
package dev.chancery.review.evaluation.ui;

import org.jspecify.annotations.NullMarked;
