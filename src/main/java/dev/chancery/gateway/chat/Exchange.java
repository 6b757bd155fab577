package dev.chancery.gateway.chat;

import dev.chancery.gateway.Ending;
import dev.chancery.gateway.chat.LiveCall.Over;
import dev.chancery.gateway.chat.LiveCall.Piece;
import dev.chancery.models.Delta;
import dev.chancery.models.Reply;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** Follows a call to its end on behalf of a client, and stops it when the client has gone. */
final class Exchange {

    private static final Duration LOOK = Duration.ofMillis(250);
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private final LiveCall live;
    private final Connection connection;

    Exchange(LiveCall live, Connection connection) {
        this.live = live;
        this.connection = connection;
    }

    /** Takes pieces as they come; a reader that fails is a client that has gone. */
    @FunctionalInterface
    interface Reader {

        void piece(Delta delta) throws IOException;
    }

    /** The end of the call; empty when the client did not wait for it. */
    Optional<Ending<Reply>> follow(Reader reader) throws InterruptedException {
        while (true) {
            var event = live.next(LOOK);
            if (event.isEmpty()) {
                if (connection.isGone()) {
                    return leave();
                }
                continue;
            }
            switch (event.get()) {
                case Piece(var delta) -> {
                    try {
                        reader.piece(delta);
                    } catch (IOException gone) {
                        return leave();
                    }
                }
                case Over(var ending) -> {
                    return Optional.of(ending);
                }
            }
        }
    }

    private Optional<Ending<Reply>> leave() throws InterruptedException {
        live.cancel();
        var end = System.nanoTime() + FAREWELL.toNanos();
        while (System.nanoTime() < end) {
            if (live.next(LOOK).filter(Over.class::isInstance).isPresent()) {
                break;
            }
        }
        return Optional.empty();
    }
}
