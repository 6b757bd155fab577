package dev.chancery.gateway.chat;

import dev.chancery.models.Delta;
import dev.chancery.models.ModelCall;
import dev.chancery.models.Usage;
import java.util.concurrent.atomic.AtomicInteger;

/** How much of a reply has come so far, for a call that ends before its provider has counted. */
final class Heard {

    private static final int CHARACTERS_A_TOKEN = 4;

    private final AtomicInteger characters = new AtomicInteger();

    void add(Delta delta) {
        characters.addAndGet(
                switch (delta) {
                    case Delta.Words(var text) -> text.length();
                    case Delta.CallBegun(var _, var _, var name) -> name.length();
                    case Delta.CallArguments(var _, var text) -> text.length();
                });
    }

    boolean isNothing() {
        return characters.get() == 0;
    }

    /** An estimate of what the provider will bill: the whole prompt, and what came. */
    Usage estimate(ModelCall call) {
        return new Usage(
                Math.ceilDiv(call.characters(), CHARACTERS_A_TOKEN),
                Math.ceilDiv(characters.get(), CHARACTERS_A_TOKEN));
    }
}
