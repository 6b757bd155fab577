package dev.chancery.review.participants;

import dev.chancery.gateway.ModelCalls;
import dev.chancery.models.ChatMessage;
import dev.chancery.models.ModelCall;
import dev.chancery.models.Models;
import dev.chancery.models.Usage;
import dev.chancery.review.change.Change;
import dev.chancery.review.framing.Framing;
import dev.chancery.review.framing.Prompt;
import dev.chancery.review.routing.SecondLook;
import dev.chancery.review.store.ModelSeat;
import dev.chancery.review.store.Participant;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a review takes when everything takes as much as it can. */
@Component
class WorstCases {

    /** The words a second look is told about one disagreement, and the question for a reply in the right form. */
    private static final int DISAGREEMENT = 16_000;

    private static final int ASKING_AGAIN = 1_024;

    private final Models models;
    private final ModelCalls calls;

    WorstCases(Models models, ModelCalls calls) {
        this.models = models;
        this.calls = calls;
    }

    /** The worst case. */
    sealed interface Worst {}

    record Known(long tokens, long micros) implements Worst {

        Known plus(Known other) {
            return new Known(Math.addExact(tokens, other.tokens), Math.addExact(micros, other.micros));
        }

        Known times(int times) {
            return new Known(Math.multiplyExact(tokens, times), Math.multiplyExact(micros, times));
        }
    }

    /** The price of this model is not known. */
    record Unknown(String model) implements Worst {}

    Worst of(List<Participant> participants, Wish wish, Optional<ModelSeat> secondLook, Change change) {
        var sum = new Known(0, 0);
        for (var participant : participants) {
            for (var seat : participant.seat().stream().toList()) {
                switch (conversation(seat, review(seat, wish, change), 0)) {
                    case Unknown unknown -> {
                        return unknown;
                    }
                    case Known known -> sum = sum.plus(known);
                }
            }
        }
        if (secondLook.isEmpty()) {
            return sum;
        }
        var groups =
                wish.routing().policy().secondLook().map(SecondLook::atMost).orElse(0);
        var seat = secondLook.get();
        return switch (conversation(seat, look(seat, wish, change), DISAGREEMENT)) {
            case Unknown unknown -> unknown;
            case Known known -> sum.plus(known.times(groups));
        };
    }

    private static List<ChatMessage> review(ModelSeat seat, Wish wish, Change change) {
        return prompt(seat, wish).map(it -> Framing.review(it, change)).orElse(List.of());
    }

    private static List<ChatMessage> look(ModelSeat seat, Wish wish, Change change) {
        return prompt(seat, wish)
                .map(it -> Framing.secondLook(it, change, "", ""))
                .orElse(List.of());
    }

    private static Optional<Prompt> prompt(ModelSeat seat, Wish wish) {
        return wish.prompts().apply(seat.prompt().name());
    }

    /** A question and its reply, and both once more with the first reply in between. */
    private Worst conversation(ModelSeat seat, List<ChatMessage> messages, int more) {
        var model = models.find(seat.model());
        if (model.isEmpty() || messages.isEmpty()) {
            return new Known(0, 0);
        }
        if (model.get().price().isEmpty()) {
            return new Unknown(seat.model());
        }
        var first = calls.worstCase(new ModelCall(seat.model(), messages, seat.maxTokens(), Instant.MAX));
        var question = first.inputTokens() + more;
        var again = question + seat.maxTokens() + ASKING_AGAIN;
        var usage = new Usage(question + again, 2 * first.outputTokens());
        return new Known(usage.total(), model.get().cost(usage).micros());
    }
}
