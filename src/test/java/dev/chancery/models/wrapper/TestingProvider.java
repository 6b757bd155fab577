package dev.chancery.models.wrapper;

import dev.chancery.kernel.TraceParent;
import dev.chancery.models.Delta;
import dev.chancery.models.Reply.ErrorClass;
import dev.chancery.models.Reply.Finish;
import dev.chancery.models.Usage;
import dev.chancery.models.provider.Outcome;
import dev.chancery.models.provider.Outcome.Answered;
import dev.chancery.models.provider.Outcome.Faulted;
import dev.chancery.models.provider.Provider;
import dev.chancery.models.provider.Question;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** A provider that does as it is told, then answers. */
final class TestingProvider implements Provider {

    final AtomicInteger asked = new AtomicInteger();
    final List<TraceParent> told = new CopyOnWriteArrayList<>();
    final CountDownLatch hanging = new CountDownLatch(1);
    private final Queue<Outcome> script = new ConcurrentLinkedQueue<>();
    private boolean hangs;
    private Optional<Outcome> always = Optional.empty();
    private Optional<Outcome> afterOnePiece = Optional.empty();

    static Answered answer(String text) {
        return new Answered(text, List.of(), Finish.STOP, Optional.of(new Usage(7, 3)));
    }

    static Faulted throttled() {
        return Faulted.of(ErrorClass.THROTTLED, "provider_throttled", "Too many.")
                .status(429);
    }

    static Faulted broken() {
        return Faulted.of(ErrorClass.TRANSIENT, "provider_unavailable", "Broken.")
                .status(503);
    }

    static Faulted refused() {
        return Faulted.of(ErrorClass.UNRECOVERABLE, "provider_refused", "No.").status(400);
    }

    TestingProvider first(Outcome... outcomes) {
        script.addAll(List.of(outcomes));
        return this;
    }

    TestingProvider always(Outcome outcome) {
        always = Optional.of(outcome);
        return this;
    }

    TestingProvider hanging() {
        hangs = true;
        return this;
    }

    TestingProvider breaksAfterOnePiece(Outcome outcome) {
        afterOnePiece = Optional.of(outcome);
        return this;
    }

    @Override
    public String name() {
        return "testing";
    }

    @Override
    public String system() {
        return "testing";
    }

    @Override
    public boolean isSimulated() {
        return false;
    }

    @Override
    public Outcome ask(Question question) {
        asked.incrementAndGet();
        TraceParent.current().ifPresent(told::add);
        if (hangs) {
            hang();
        }
        var next = script.poll();
        return next != null ? next : always.orElse(answer("yes"));
    }

    @Override
    public Outcome stream(Question question, Consumer<Delta> sink) {
        sink.accept(new Delta.Words("ye"));
        if (afterOnePiece.isPresent()) {
            asked.incrementAndGet();
            return afterOnePiece.get();
        }
        sink.accept(new Delta.Words("s"));
        return ask(question);
    }

    private void hang() {
        try {
            hanging.countDown();
            new CountDownLatch(1).await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Interrupted.");
        }
    }
}
