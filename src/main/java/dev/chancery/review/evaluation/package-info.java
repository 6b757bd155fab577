/** Measures bundles of governed versions on labelled sets and past reviews; promotions stand on the results. */
@NullMarked
package dev.chancery.review.evaluation;

import org.jspecify.annotations.NullMarked;
