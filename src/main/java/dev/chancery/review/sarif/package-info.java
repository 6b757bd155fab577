/** SARIF 2.1.0: what other tools found comes in, and what a review found goes out. */
@NullMarked
package dev.chancery.review.sarif;

import org.jspecify.annotations.NullMarked;
