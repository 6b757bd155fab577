package dev.chancery.review.run;

import dev.chancery.models.Analyzer;
import dev.chancery.models.AnalyzerReply;
import dev.chancery.models.SourceFile;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;

/** A participant that does what a test tells it. */
record TestingAnalyzer(String id, String framing, String version, Function<List<SourceFile>, AnalyzerReply> reply)
        implements Analyzer {

    static final AnalyzerReply NOTHING = new AnalyzerReply(List.of(), List.of());

    static TestingAnalyzer silent(String framing) {
        return new TestingAnalyzer("testing-" + framing, framing, "1", _ -> NOTHING);
    }

    static TestingAnalyzer breaking(String framing) {
        return new TestingAnalyzer("testing-" + framing, framing, "1", _ -> {
            throw new IllegalStateException("broken");
        });
    }

    /** Breaks under the name of another. */
    static TestingAnalyzer breakingAs(Analyzer other) {
        return new TestingAnalyzer(other.id(), other.framing(), other.version(), _ -> {
            throw new IllegalStateException("broken");
        });
    }

    /** Never answers, and does not stop when it is told to. */
    static TestingAnalyzer deaf(String framing, CountDownLatch release) {
        return new TestingAnalyzer("testing-" + framing, framing, "1", _ -> {
            awaitUninterruptibly(release);
            return NOTHING;
        });
    }

    /** Says what another says, but not before it is released. */
    static TestingAnalyzer answeringAfter(CountDownLatch release, Analyzer other) {
        return new TestingAnalyzer(other.id(), other.framing(), other.version(), files -> {
            awaitUninterruptibly(release);
            return other.examine(files);
        });
    }

    @Override
    public AnalyzerReply examine(List<SourceFile> files) {
        return reply.apply(files);
    }

    private static void awaitUninterruptibly(CountDownLatch release) {
        var interrupted = false;
        while (release.getCount() > 0) {
            try {
                release.await();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
