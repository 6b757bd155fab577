/** The page of budgets. */
@NullMarked
package dev.chancery.gateway.budget.ui;

import org.jspecify.annotations.NullMarked;
