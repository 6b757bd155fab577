package dev.chancery.review.run;

import dev.chancery.review.Bundle;
import dev.chancery.review.Submission;
import dev.chancery.review.change.Change;
import dev.chancery.review.framing.Prompts;
import dev.chancery.review.grouping.GovernedThresholds;
import dev.chancery.review.participants.Plan;
import dev.chancery.review.participants.Planner;
import dev.chancery.review.participants.Planning;
import dev.chancery.review.participants.Wish;
import dev.chancery.review.routing.Occasion;
import dev.chancery.review.routing.Routings;
import dev.chancery.review.store.Participant;
import dev.chancery.review.store.Terms;
import java.util.List;
import org.springframework.stereotype.Component;

/** Settles by what is in production now who takes part in a review and what it may cost. */
@Component
class Casting {

    private final Routings routings;
    private final Prompts prompts;
    private final Planner planner;
    private final GovernedThresholds thresholds;
    private final ReviewLimits limits;

    Casting(Routings routings, Prompts prompts, Planner planner, GovernedThresholds thresholds, ReviewLimits limits) {
        this.routings = routings;
        this.prompts = prompts;
        this.planner = planner;
        this.thresholds = thresholds;
        this.limits = limits;
    }

    Planning plan(Submission submission, Change change, List<Participant> reports) {
        var type = submission.type();
        var routing = routings.inProduction(type)
                .orElseThrow(() -> new IllegalStateException("No routing is in production."));
        return planner.plan(new Wish(routing, prompts::inProduction, Occasion.of(change, type), reports), change);
    }

    Terms terms(Submission submission, Plan plan) {
        return new Terms(
                submission.type(),
                new Bundle(plan.routing(), thresholds.inProduction().use()),
                plan.secondLook(),
                plan.worstTokens(),
                plan.worstCostMicros(),
                plan.ceilingMicros(),
                plan.isSimulated(),
                limits.keepWords());
    }
}
