/** Lets reviewers say which claims are one finding and which are not, and keeps what they say as labelled data. */
@NullMarked
package dev.chancery.review.regrouping;

import org.jspecify.annotations.NullMarked;
