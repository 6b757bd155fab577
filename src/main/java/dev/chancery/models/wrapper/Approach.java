package dev.chancery.models.wrapper;

import dev.chancery.models.Delta;
import dev.chancery.models.provider.Outcome;
import dev.chancery.models.provider.Provider;
import dev.chancery.models.provider.Question;
import java.util.function.Consumer;

/** Asking for the whole reply at once or in pieces; what was handed over cannot be taken back by a retry. */
interface Approach {

    Outcome ask(Provider provider, Question question);

    /** Whether a piece reached the caller. */
    boolean hasBegun();

    static Approach whole() {
        return new Approach() {
            @Override
            public Outcome ask(Provider provider, Question question) {
                return provider.ask(question);
            }

            @Override
            public boolean hasBegun() {
                return false;
            }
        };
    }

    static Approach inPieces(Consumer<Delta> sink) {
        return new Streaming(sink);
    }

    /** Hands pieces on and remembers that it did. */
    final class Streaming implements Approach {

        private final Consumer<Delta> sink;
        private volatile boolean begun;

        private Streaming(Consumer<Delta> sink) {
            this.sink = sink;
        }

        @Override
        public Outcome ask(Provider provider, Question question) {
            return provider.stream(question, piece -> {
                begun = true;
                sink.accept(piece);
            });
        }

        @Override
        public boolean hasBegun() {
            return begun;
        }
    }
}
