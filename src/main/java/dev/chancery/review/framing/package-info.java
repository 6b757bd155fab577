/** What models are told and what is heard of their replies: governed prompts, fenced changes, replies read by a schema. */
@NullMarked
package dev.chancery.review.framing;

import org.jspecify.annotations.NullMarked;
