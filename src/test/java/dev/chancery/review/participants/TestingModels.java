package dev.chancery.review.participants;

import dev.chancery.gateway.ModelAnswer;
import dev.chancery.gateway.ModelCalls;
import dev.chancery.gateway.ModelWish;
import dev.chancery.kernel.Refusal;
import dev.chancery.models.Cost;
import dev.chancery.models.ModelCall;
import dev.chancery.models.Reply;
import dev.chancery.models.Usage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Answers calls with what a test laid out, one after the other, and keeps the wishes. */
final class TestingModels implements ModelCalls {

    private final Deque<ModelAnswer> answers = new ArrayDeque<>();
    final List<ModelWish> wishes = new ArrayList<>();

    TestingModels saying(String text) {
        return saying(text, Reply.Finish.STOP);
    }

    TestingModels saying(String text, Reply.Finish finish) {
        answers.add(new ModelAnswer.Replied(new Reply.Completed(
                text, List.of(), finish, new Usage(100, 20), new Cost(7), new Reply.Source("p", "m", false), 1)));
        return this;
    }

    TestingModels failing(Reply.ErrorClass kind, String code) {
        answers.add(new ModelAnswer.Replied(
                new Reply.Failed(kind, new Refusal(code, "It went wrong."), Optional.empty(), Optional.empty(), 3)));
        return this;
    }

    TestingModels turningAway(String code) {
        answers.add(new ModelAnswer.TurnedAway(new Refusal(code, "Not now.")));
        return this;
    }

    @Override
    public ModelAnswer ask(ModelWish wish) {
        wishes.add(wish);
        return answers.removeFirst();
    }

    /** One token a character, as in the tests of what a review costs. */
    @Override
    public Usage worstCase(ModelCall call) {
        return new Usage(call.characters(), call.maxTokens());
    }
}
