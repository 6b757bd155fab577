/** HTTP under load, made of plain sockets so that it costs little beside what it measures: an upstream and callers. */
@NullMarked
package dev.chancery.bench.load;

import org.jspecify.annotations.NullMarked;
