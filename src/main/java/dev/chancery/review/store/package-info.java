/** The tables of the review module, and the leases under which runs write to them. */
@NullMarked
package dev.chancery.review.store;

import org.jspecify.annotations.NullMarked;
