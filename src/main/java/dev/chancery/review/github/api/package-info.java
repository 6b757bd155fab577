/** GitHub's REST API: who Chancery is there, what may be asked when, and what came back. */
@NullMarked
package dev.chancery.review.github.api;

import org.jspecify.annotations.NullMarked;
