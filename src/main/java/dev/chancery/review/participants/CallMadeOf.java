package dev.chancery.review.participants;

import dev.chancery.models.ChatMessage;
import dev.chancery.models.ModelCall;
import dev.chancery.models.Reply;
import dev.chancery.review.store.CallMade;
import dev.chancery.review.store.CallMade.Purpose;
import dev.chancery.review.store.CallMade.Words;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;

/** A call as a run writes it down. */
final class CallMadeOf {

    private CallMadeOf() {}

    static CallMade failed(Purpose purpose, ModelCall call, Reply.Failed failed, Duration took) {
        return new CallMade(
                purpose, failed.refusal().code(), took, 0, 0, 0, failed.attempts(), call.digest(), Optional.empty());
    }

    static CallMade completed(
            Purpose purpose, ModelCall call, Reply.Completed completed, Duration took, boolean keepsWords) {
        return new CallMade(
                purpose,
                "ok",
                took,
                completed.usage().inputTokens(),
                completed.usage().outputTokens(),
                completed.cost().micros(),
                completed.attempts(),
                call.digest(),
                keepsWords ? Optional.of(new Words(written(call), completed.text())) : Optional.empty());
    }

    private static String written(ModelCall call) {
        return call.messages().stream()
                .map(ChatMessage::written)
                .map(it -> it.replace('\u0000', '\n'))
                .collect(Collectors.joining("\n"));
    }
}
