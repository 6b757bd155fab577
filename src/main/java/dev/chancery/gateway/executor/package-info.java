/** The bounded pools: workers, queues by class, shedding, timeouts with honest books, and an orderly end. */
@NullMarked
package dev.chancery.gateway.executor;

import org.jspecify.annotations.NullMarked;
