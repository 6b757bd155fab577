package dev.chancery.review.run;

import dev.chancery.models.Analyzer;
import dev.chancery.models.SourceFile;
import dev.chancery.review.CallOutcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks participants in parallel and hands each reply to the caller's thread as it comes. Ends when all have replied or
 * the deadline has passed; whoever has not replied by then is late. What a late participant says is never heard.
 *
 * <p>Analyzers compute and never wait, so each gets a platform thread: on a virtual one it would keep requests waiting.
 */
final class FanOut {

    private static final Logger LOG = LoggerFactory.getLogger(FanOut.class);

    private final String name;
    private final Deadline budget;
    private final Deadline callLimit;
    private final BlockingQueue<Reply> replies = new LinkedBlockingQueue<>();

    /** The name leads the threads' names; the call limit ends no later than the budget, which may have begun earlier. */
    FanOut(String name, Deadline budget, Deadline callLimit) {
        this.name = name;
        this.budget = budget;
        this.callLimit = callLimit;
    }

    void ask(List<Analyzer> participants, List<SourceFile> files, Consumer<Reply> taker) {
        var askedAfter = budget.used();
        var waiting = new LinkedHashMap<Analyzer, Thread>();
        for (var participant : participants) {
            waiting.put(participant, start(participant, files, askedAfter));
        }
        try {
            listen(waiting, taker);
        } finally {
            waiting.values().forEach(Thread::interrupt);
        }
        new ArrayList<>(waiting.keySet()).forEach(it -> taker.accept(late(it, askedAfter)));
    }

    private void listen(Map<Analyzer, Thread> waiting, Consumer<Reply> taker) {
        while (!waiting.isEmpty()) {
            var reply = next();
            if (reply == null) {
                return;
            }
            waiting.remove(reply.from());
            taker.accept(reply);
        }
    }

    private @Nullable Reply next() {
        try {
            var left = shorter(budget.remaining(), callLimit.remaining());
            return replies.poll(left.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The run was interrupted while its participants were being asked.", e);
        }
    }

    private Thread start(Analyzer participant, List<SourceFile> files, Duration askedAfter) {
        return Thread.ofPlatform()
                .daemon()
                .name(name + "-" + participant.id())
                .start(() -> replies.add(call(participant, files, askedAfter)));
    }

    private Reply call(Analyzer participant, List<SourceFile> files, Duration askedAfter) {
        try {
            var reply = participant.examine(files);
            return new Reply(
                    participant,
                    CallOutcome.IN_BUDGET,
                    askedAfter,
                    latency(askedAfter),
                    Skipped.sentence(reply.skipped()),
                    reply.remarks());
        } catch (RuntimeException | LinkageError | StackOverflowError broken) {
            if (!Thread.currentThread().isInterrupted()) {
                LOG.warn("Participant {} broke.", participant.id(), broken);
            }
            var detail = "It broke with " + broken.getClass().getSimpleName() + ".";
            return new Reply(participant, CallOutcome.FAILED, askedAfter, latency(askedAfter), detail, List.of());
        }
    }

    private Reply late(Analyzer participant, Duration askedAfter) {
        var latency = latency(askedAfter);
        var detail = "It had not answered after " + seconds(latency) + ".";
        return new Reply(participant, CallOutcome.LATE, askedAfter, latency, detail, List.of());
    }

    private Duration latency(Duration askedAfter) {
        return budget.used().minus(askedAfter);
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
