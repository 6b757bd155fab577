/** Benchmarks: each puts one of our figures beside the raw limit or a peer, measured in the same run. */
@NullMarked
package dev.chancery.bench;

import org.jspecify.annotations.NullMarked;
