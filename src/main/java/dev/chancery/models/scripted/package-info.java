/** Replies from a script, with latencies and faults, for drills and the sample world. No model is ever asked. */
@NullMarked
package dev.chancery.models.scripted;

import org.jspecify.annotations.NullMarked;
