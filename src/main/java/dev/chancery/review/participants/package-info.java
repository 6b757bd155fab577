/** Who takes part in a review: analyzers, models and reports behind one face, chosen and priced before anybody is asked. */
@NullMarked
package dev.chancery.review.participants;

import org.jspecify.annotations.NullMarked;
