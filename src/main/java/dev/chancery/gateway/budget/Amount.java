package dev.chancery.gateway.budget;

import dev.chancery.models.Cost;

/**
 * What a call may cost or did.
 *
 * @param isPriced whether the model has a price; without one a budget in money cannot be kept
 */
public record Amount(Cost money, long tokens, boolean isPriced) {

    long in(Unit unit) {
        return switch (unit) {
            case MONEY -> money.micros();
            case TOKENS -> tokens;
        };
    }
}
