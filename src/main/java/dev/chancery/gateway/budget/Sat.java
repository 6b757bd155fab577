package dev.chancery.gateway.budget;

import dev.chancery.gateway.budget.Budgets.Answer;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a sitting over the books came to.
 *
 * @param answers one for each cargo, in order
 * @param granted the wishes that were
 * @param balances how the windows stand
 * @param removed windows whose budget is gone
 */
record Sat(List<Answer> answers, List<Wish> granted, Map<Use, Balance> balances, Set<Use> removed) {}
