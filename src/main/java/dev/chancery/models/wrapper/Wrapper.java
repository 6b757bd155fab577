package dev.chancery.models.wrapper;

import dev.chancery.kernel.TraceParent;
import dev.chancery.kernel.Trail;
import dev.chancery.models.ModelCall;
import dev.chancery.models.ModelDescription;
import dev.chancery.models.Reply;
import dev.chancery.models.Reply.Completed;
import dev.chancery.models.Reply.ErrorClass;
import dev.chancery.models.Reply.Failed;
import dev.chancery.models.Reply.Source;
import dev.chancery.models.Usage;
import dev.chancery.models.provider.Outcome;
import dev.chancery.models.provider.Outcome.Answered;
import dev.chancery.models.provider.Outcome.Faulted;
import dev.chancery.models.provider.Question;
import dev.chancery.models.wrapper.AdaptiveLimit.Permit;
import dev.chancery.models.wrapper.AdaptiveLimit.Signal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.springframework.stereotype.Component;

/**
 * Takes a call to its end: room under the model's limit, an attempt that ends in time, and another one only while class,
 * count, deadline and retry budget all allow it.
 */
@Component
class Wrapper {

    private static final int CHARACTERS_A_TOKEN = 4;

    private final CallMeters meters;
    private final CallLog log;
    private final Backoff backoff;
    private final Pause pause;
    private final Clock clock;

    Wrapper(CallMeters meters, CallLog log, Backoff backoff, Pause pause, Clock clock) {
        this.meters = meters;
        this.log = log;
        this.backoff = backoff;
        this.pause = pause;
        this.clock = clock;
    }

    Reply run(Lane lane, ModelDescription model, ModelCall call, Approach approach) {
        var started = meters.start();
        var startedNanos = System.nanoTime();
        var ended = Optional.<Reply>empty();
        lane.calls().incrementAndGet();
        lane.retries().earn();
        try {
            var reply = new Run(lane, model, call, approach, deadline(lane, call)).reply();
            meters.ended(lane.entry(), reply, started);
            log.ended(model, call, reply);
            ended = Optional.of(reply);
            return reply;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException("The call of " + model.id() + " was cancelled.");
        } finally {
            lane.calls().decrementAndGet();
            CallTrail.called(
                    lane.entry(), call, startedNanos, ended.map(Wrapper::word).orElse("cancelled"), ended);
        }
    }

    private Instant deadline(Lane lane, ModelCall call) {
        var own = clock.instant().plus(lane.entry().settings().callLimit());
        return call.deadline().isBefore(own) ? call.deadline() : own;
    }

    /** One call on its way. */
    private final class Run {

        private final Lane lane;
        private final ModelDescription model;
        private final ModelCall call;
        private final Approach approach;
        private final Instant deadline;
        private int attempts;

        Run(Lane lane, ModelDescription model, ModelCall call, Approach approach, Instant deadline) {
            this.lane = lane;
            this.model = model;
            this.call = call;
            this.approach = approach;
            this.deadline = deadline;
        }

        Reply reply() throws InterruptedException {
            while (true) {
                var permit = lane.limit().acquire(timeLeft());
                if (permit.isEmpty()) {
                    return failed(busy());
                }
                switch (attempt(permit.get())) {
                    case Answered answered -> {
                        return completed(answered);
                    }
                    case Faulted fault -> {
                        if (!isRetried(fault)) {
                            return failed(fault);
                        }
                    }
                }
            }
        }

        private Outcome attempt(Permit permit) {
            var signal = Signal.NEUTRAL;
            var word = "cancelled";
            var started = meters.start();
            var startedNanos = System.nanoTime();
            var span = Trail.current().flatMap(Trail::announce);
            attempts++;
            try {
                var outcome = TimedAttempt.within(limit(), () -> ask(span)).orElseGet(this::late);
                signal = signal(outcome);
                word = word(outcome);
                return outcome;
            } finally {
                permit.release(signal);
                meters.attempted(lane.entry(), word, started);
                CallTrail.attempted(lane.entry(), attempts, startedNanos, word, span);
            }
        }

        private Outcome ask(Optional<TraceParent> span) {
            return span.map(it -> ScopedValue.where(TraceParent.CURRENT, it).call(this::ask))
                    .orElseGet(this::ask);
        }

        private Outcome ask() {
            var question = new Question(model.upstream(), call, limit());
            return approach.ask(lane.entry().provider(), question);
        }

        private Duration limit() {
            var limit = lane.entry().settings().attemptLimit();
            return limit.compareTo(timeLeft()) < 0 ? limit : timeLeft();
        }

        private Duration timeLeft() {
            var left = Duration.between(clock.instant(), deadline);
            return left.isNegative() ? Duration.ZERO : left;
        }

        private boolean isRetried(Faulted fault) throws InterruptedException {
            meters.failed(lane.entry(), fault.errorClass());
            var allowed = fault.isWorthOneRetry() ? 2 : lane.entry().settings().attempts();
            if (fault.errorClass() == ErrorClass.UNRECOVERABLE || approach.hasBegun() || attempts >= allowed) {
                return false;
            }
            var wait = longer(backoff.after(attempts), fault.retryAfter().orElse(Duration.ZERO));
            if (wait.compareTo(timeLeft()) >= 0 || !lane.retries().spend()) {
                return false;
            }
            meters.retried(lane.entry(), fault.errorClass());
            pause.pass(wait);
            return true;
        }

        private Faulted late() {
            return Faulted.of(ErrorClass.TRANSIENT, "provider_timeout", model.provider() + " did not answer in time.");
        }

        private Faulted busy() {
            var code = timeLeft().isZero() && attempts > 0 ? "provider_timeout" : "model_busy";
            return Faulted.of(
                    ErrorClass.THROTTLED, code, "The model " + model.id() + " had no room for this call in time.");
        }

        private Failed failed(Faulted fault) {
            return new Failed(fault.errorClass(), fault.refusal(), fault.status(), fault.retryAfter(), attempts);
        }

        private Completed completed(Answered answered) {
            var usage = answered.usage().orElseGet(() -> estimate(answered));
            return new Completed(
                    answered.text(),
                    answered.calls(),
                    answered.finish(),
                    usage,
                    model.cost(usage),
                    new Source(model.provider(), model.upstream(), model.simulated()),
                    attempts);
        }

        private Usage estimate(Answered answered) {
            var written = answered.text().length()
                    + answered.calls().stream()
                            .mapToInt(it -> it.arguments().length())
                            .sum();
            return new Usage(
                    Math.ceilDiv(call.characters(), CHARACTERS_A_TOKEN), Math.ceilDiv(written, CHARACTERS_A_TOKEN));
        }
    }

    private static Signal signal(Outcome outcome) {
        return switch (outcome) {
            case Answered _ -> Signal.SUCCESS;
            case Faulted fault -> fault.errorClass() == ErrorClass.THROTTLED ? Signal.THROTTLED : Signal.NEUTRAL;
        };
    }

    private static String word(Reply reply) {
        return switch (reply) {
            case Completed _ -> "ok";
            case Failed failed -> failed.refusal().code();
        };
    }

    private static String word(Outcome outcome) {
        return switch (outcome) {
            case Answered _ -> "ok";
            case Faulted fault ->
                fault.refusal().code().equals("provider_timeout") ? "timeout" : CallMeters.word(fault.errorClass());
        };
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
