/** Budgets over HTTP. */
@NullMarked
package dev.chancery.gateway.budget.web;

import org.jspecify.annotations.NullMarked;
