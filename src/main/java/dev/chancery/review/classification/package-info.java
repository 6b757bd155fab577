/** Says how the participants that answered stand to a group. */
@NullMarked
package dev.chancery.review.classification;

import org.jspecify.annotations.NullMarked;
