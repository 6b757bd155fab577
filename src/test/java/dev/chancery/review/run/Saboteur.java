package dev.chancery.review.run;

import dev.chancery.review.ReviewEnded;
import dev.chancery.review.ReviewId;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Throws, once for each chosen review, inside the transaction that ends its run. */
@Component
class Saboteur {

    private final Set<ReviewId> chosen = ConcurrentHashMap.newKeySet();

    void choose(ReviewId review) {
        chosen.add(review);
    }

    @EventListener
    void on(ReviewEnded ended) {
        if (chosen.remove(ended.report().id())) {
            throw new IllegalStateException("Sabotage.");
        }
    }
}
