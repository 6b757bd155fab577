package dev.chancery.models.analyzer;

import dev.chancery.models.analyzer.PmdSession.Outcome;
import dev.chancery.models.analyzer.Prepared.Input;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.CancellationException;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.function.Supplier;

/**
 * Keeps a few sessions between runs. A session that was interrupted is not used again, since an interrupt closes the
 * files it reads classes from; nor is one that has met very many names.
 */
final class PmdSessions {

    private static final int KEPT = 2;
    private static final int LIFE = 5_000;

    private final Supplier<PmdSession> maker;
    private final BlockingDeque<PmdSession> idle = new LinkedBlockingDeque<>(KEPT);

    PmdSessions(Supplier<PmdSession> maker) {
        this.maker = maker;
    }

    /** Examines all inputs on this thread; ends with a CancellationException when it is interrupted. */
    List<Outcome> examine(List<Input> inputs) {
        if (inputs.isEmpty()) {
            return List.of();
        }
        var kept = idle.pollFirst();
        var session = kept == null ? maker.get() : kept;
        var outcomes = new ArrayList<Outcome>();
        for (var input : inputs) {
            stopIfInterrupted();
            outcomes.add(examine(session, input));
        }
        stopIfInterrupted();
        if (session.examined() < LIFE) {
            idle.offerFirst(session);
        }
        return outcomes;
    }

    private static Outcome examine(PmdSession session, Input input) {
        try {
            return session.examine(input);
        } catch (UncheckedIOException e) {
            stopIfInterrupted();
            throw e;
        }
    }

    private static void stopIfInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("The analysis was interrupted.");
        }
    }
}
