/** The pages of reviews: new review, runs, and the triage of findings. */
@NullMarked
package dev.chancery.review.ui;

import org.jspecify.annotations.NullMarked;
