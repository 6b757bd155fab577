package dev.chancery.gateway.chat;

import dev.chancery.gateway.Ending;
import dev.chancery.models.Reply;
import dev.chancery.models.Reply.Completed;
import dev.chancery.models.Reply.ErrorClass;
import dev.chancery.models.Reply.Failed;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the end of a call means to the client: an answer, or a status with a reason. */
sealed interface Endings {

    Logger LOG = LoggerFactory.getLogger(Endings.class);
    Duration A_MOMENT = Duration.ofSeconds(2);

    record Answer(Completed reply) implements Endings {}

    record No(TurnedAway turned) implements Endings {}

    static Endings of(Ending<Reply> ending) {
        return switch (ending) {
            case Ending.Completed<Reply>(Completed reply) -> new Answer(reply);
            case Ending.Completed<Reply>(Failed failed) -> new No(failed(failed));
            case Ending.Abandoned<Reply>() ->
                new No(TurnedAway.of(504, "call_abandoned", "The call did not end within its time."));
            case Ending.TurnedAway<Reply>(var rejected) -> new No(TurnedAway.full(rejected));
            case Ending.Cancelled<Reply>() ->
                new No(TurnedAway.of(503, "call_cancelled", "The call was cancelled before it was done."));
            case Ending.Threw<Reply>(var cause) -> {
                LOG.error("A model call failed unexpectedly.", cause);
                yield new No(TurnedAway.of(500, "internal_error", "Something went wrong on our side."));
            }
        };
    }

    /** A failure of a provider, as those outside are told of it. */
    static TurnedAway failed(Failed failed) {
        return failed.errorClass() == ErrorClass.THROTTLED
                ? TurnedAway.later(503, failed.refusal(), failed.retryAfter().orElse(A_MOMENT))
                : new TurnedAway(
                        failed.refusal().code().equals("provider_timeout") ? 504 : 502,
                        failed.refusal(),
                        failed.retryAfter(),
                        Optional.empty());
    }
}
