/** Which disagreements are looked at again: contested groups alone, the most contested first, once. */
@NullMarked
package dev.chancery.review.escalation;

import org.jspecify.annotations.NullMarked;
