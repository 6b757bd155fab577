package dev.chancery.tools.registry;

import dev.chancery.authority.Effect;
import dev.chancery.kernel.Digest;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** An action of a registered server: what the server says of it now, and what somebody confirmed. */
public record RegisteredAction(
        String name, int position, Definition definition, boolean isGone, Optional<Confirmation> confirmation) {

    /** What was confirmed, as doing what, by whom and when. */
    public record Confirmation(Definition definition, Effect effect, String by, Instant at) {}

    /** Where an action stands. */
    public enum State {
        /** Nobody looked at it yet; it counts as destructive. */
        NEW,
        /** It is what somebody confirmed. */
        CONFIRMED,
        /** Its server says something else of it than what was confirmed; it cannot be called. */
        CHANGED,
        /** Its server no longer lists it; it cannot be called. */
        GONE;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public State state() {
        if (isGone) {
            return State.GONE;
        }
        return confirmation
                .map(it -> it.definition().digest().equals(digest()) ? State.CONFIRMED : State.CHANGED)
                .orElse(State.NEW);
    }

    public boolean isCallable() {
        return state() == State.CONFIRMED || state() == State.NEW;
    }

    /** What it counts as: what was confirmed of it, and the worst until then. */
    public Effect effect() {
        return state() == State.CONFIRMED
                ? confirmation.map(Confirmation::effect).orElse(Effect.DESTRUCTIVE)
                : Effect.DESTRUCTIVE;
    }

    /** Of what the server says now. */
    public Digest digest() {
        return definition.digest();
    }
}
