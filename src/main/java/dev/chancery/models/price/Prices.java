package dev.chancery.models.price;

import dev.chancery.models.Price;
import java.util.Optional;

/** The prices that hold at this moment. Asked on every call, so it is quick. */
@FunctionalInterface
public interface Prices {

    /** What the model of this provider's id costs; empty when nobody said. */
    Optional<Price> of(String upstream);
}
