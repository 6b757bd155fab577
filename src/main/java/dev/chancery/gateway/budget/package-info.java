/** Budgets in money and tokens, exact across nodes: what a call may cost is reserved before it and settled after it. */
@NullMarked
package dev.chancery.gateway.budget;

import org.jspecify.annotations.NullMarked;
