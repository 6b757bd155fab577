/** What became of each request: its row, its steps, and the metrics of the gateway layer. */
@NullMarked
package dev.chancery.gateway.record;

import org.jspecify.annotations.NullMarked;
