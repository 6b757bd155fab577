package dev.chancery.review.run;

import dev.chancery.review.framing.Prompts;
import dev.chancery.review.participants.Planner;
import dev.chancery.review.participants.Wish;
import dev.chancery.review.routing.Occasion;
import dev.chancery.review.routing.RoutingPolicy;
import dev.chancery.review.routing.Routings;
import dev.chancery.review.store.Participant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What somebody who is about to submit a change may expect. */
@Component
public class Outlook {

    private final Routings routings;
    private final Prompts prompts;
    private final Planner planner;

    Outlook(Routings routings, Prompts prompts, Planner planner) {
        this.routings = routings;
        this.prompts = prompts;
        this.planner = planner;
    }

    /** The routing that decides about reviews of this type. */
    public RoutingPolicy policy(Optional<String> type) {
        return routings.inProduction(type)
                .orElseThrow(() -> new IllegalStateException("No routing is in production."))
                .policy();
    }

    /** Everybody a review of this type may ask, whatever the change turns out to be. */
    public List<Participant> participants(Optional<String> type) {
        return routings.inProduction(type)
                .map(it -> planner.seated(new Wish(
                        it,
                        prompts::inProduction,
                        new Occasion(Set.of(), List.of(), 0, type.orElse(Occasion.CHANGE)),
                        List.of())))
                .orElse(List.of());
    }
}
