/** Tests of the filter language and of answers to findings. */
@NullMarked
package dev.chancery.review.triage;

import org.jspecify.annotations.NullMarked;
