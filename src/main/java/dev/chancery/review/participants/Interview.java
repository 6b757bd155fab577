package dev.chancery.review.participants;

import dev.chancery.gateway.ModelAnswer;
import dev.chancery.gateway.ModelCalls;
import dev.chancery.gateway.ModelWish;
import dev.chancery.kernel.RequestId;
import dev.chancery.models.ChatMessage;
import dev.chancery.models.ModelCall;
import dev.chancery.models.Reply;
import dev.chancery.review.CallOutcome;
import dev.chancery.review.calling.Deadline;
import dev.chancery.review.framing.Framing;
import dev.chancery.review.store.CallMade;
import dev.chancery.review.store.CallMade.Purpose;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One conversation with a model: a question, and one more where the reply does not have the form that was asked for.
 * Whatever comes of it, every call is written down.
 */
final class Interview {

    private static final Duration MARGIN = Duration.ofMillis(250);

    private final ModelCalls models;
    private final Commission commission;
    private final Deadline limit;
    private final List<CallMade> calls = new ArrayList<>();

    Interview(ModelCalls models, Commission commission, Deadline limit) {
        this.models = models;
        this.commission = commission;
        this.limit = limit;
    }

    /** What came of a conversation. */
    sealed interface Result<T> {

        /** The model said this. */
        record Understood<T>(T value) implements Result<T> {}

        /** It said nothing that could be used. */
        record Nothing<T>(CallOutcome outcome, String detail) implements Result<T> {}
    }

    /** What a reader makes of a reply. */
    sealed interface Read<T> {

        record Clear<T>(T value) implements Read<T> {}

        record Garbled<T>(String fault) implements Read<T> {}
    }

    List<CallMade> calls() {
        return List.copyOf(calls);
    }

    <T> Result<T> ask(Purpose purpose, List<ChatMessage> first, Function<String, Read<T>> reader) {
        return switch (call(purpose, first)) {
            case Said.Refused(var detail) -> new Result.Nothing<>(CallOutcome.REFUSED, detail);
            case Said.Failed(var outcome, var detail) -> new Result.Nothing<>(outcome, detail);
            case Said.Text(var text) ->
                switch (reader.apply(text)) {
                    case Read.Clear<T>(var value) -> new Result.Understood<>(value);
                    case Read.Garbled<T>(var fault) -> repaired(Framing.again(first, text, fault), fault, reader);
                };
        };
    }

    private <T> Result<T> repaired(List<ChatMessage> messages, String fault, Function<String, Read<T>> reader) {
        return switch (call(Purpose.REPAIR, messages)) {
            case Said.Refused(var detail) ->
                new Result.Nothing<>(
                        CallOutcome.FAILED,
                        "Its reply could not be used (" + fault + ") and it could not be asked again: " + detail);
            case Said.Failed(var outcome, var detail) -> new Result.Nothing<>(outcome, detail);
            case Said.Text(var text) ->
                switch (reader.apply(text)) {
                    case Read.Clear<T>(var value) -> new Result.Understood<>(value);
                    case Read.Garbled<T>(var again) ->
                        new Result.Nothing<>(
                                CallOutcome.FAILED,
                                "Its reply could not be used, nor the one it was asked for instead: " + again);
                };
        };
    }

    /** What one call came to. */
    private sealed interface Said {

        record Text(String text) implements Said {}

        record Refused(String detail) implements Said {}

        record Failed(CallOutcome outcome, String detail) implements Said {}
    }

    private Said call(Purpose purpose, List<ChatMessage> messages) {
        var seat = commission.seat();
        var call = new ModelCall(
                seat.model(), messages, seat.maxTokens(), limit.end().minus(margin()));
        var mandate = commission.mandate();
        var wish = new ModelWish(
                commission.agent(), mandate.by(), mandate.task(), mandate.invocation(), call, commission.errand());
        var started = limit.clock().instant();
        var answer = within(mandate.request(), () -> models.ask(wish));
        var took = Duration.between(started, limit.clock().instant());
        return switch (answer) {
            case ModelAnswer.TurnedAway(var refusal) -> new Said.Refused(refusal.detail());
            case ModelAnswer.Replied(Reply.Failed failed) -> {
                calls.add(CallMadeOf.failed(purpose, call, failed, took));
                var isLate = failed.refusal().code().equals("provider_timeout") || limit.isOver();
                yield new Said.Failed(
                        isLate ? CallOutcome.LATE : CallOutcome.FAILED,
                        failed.refusal().detail());
            }
            case ModelAnswer.Replied(Reply.Completed completed) -> {
                calls.add(CallMadeOf.completed(purpose, call, completed, took, commission.keepsWords()));
                yield completed.finish() == Reply.Finish.CONTENT_FILTER
                        ? new Said.Failed(CallOutcome.FAILED, "Its provider filtered the reply out.")
                        : new Said.Text(completed.text());
            }
        };
    }

    /** A call ends a little earlier than those who wait for it, so that a late one is still booked in good order. */
    private Duration margin() {
        var share = limit.remaining().dividedBy(10);
        return share.compareTo(MARGIN) < 0 ? share : MARGIN;
    }

    private static ModelAnswer within(Optional<RequestId> request, Supplier<ModelAnswer> work) {
        return request.isPresent()
                ? ScopedValue.where(RequestId.CURRENT, request.get()).call(work::get)
                : work.get();
    }
}
