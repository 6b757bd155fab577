package dev.chancery.review.participants;

import dev.chancery.review.framing.Prompt;
import dev.chancery.review.routing.Occasion;
import dev.chancery.review.routing.Routing;
import dev.chancery.review.store.Participant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a review is to be held by.
 *
 * @param prompts finds the version of a prompt by its name
 * @param reports participants that have already said what they have to say
 */
public record Wish(
        Routing routing, Function<String, Optional<Prompt>> prompts, Occasion occasion, List<Participant> reports) {

    public Wish {
        reports = List.copyOf(reports);
    }
}
