package dev.chancery.provenance.ui;

import dev.chancery.console.Tone;
import dev.chancery.console.evidence.Hop;
import dev.chancery.provenance.chain.ArtifactChain;
import dev.chancery.provenance.chain.ChainHop;
import dev.chancery.provenance.chain.HopKind;
import dev.chancery.provenance.chain.HopState;
import dev.chancery.provenance.deployment.ChangeClass;

/** How states are shown: their tone, their word, the shape of their mark. */
final class Marks {

    private Marks() {}

    static Tone tone(ArtifactChain chain) {
        if (chain.count(HopState.FAILED) > 0) {
            return Tone.BAD;
        }
        return chain.answerable() ? Tone.OK : Tone.WARN;
    }

    static Tone tone(HopState state) {
        return switch (state) {
            case PRESENT -> Tone.OK;
            case NONE -> Tone.INFO;
            case MISSING -> Tone.QUIET;
            case FAILED -> Tone.BAD;
        };
    }

    /** How hard it is to go back over such a change. */
    static Tone tone(ChangeClass changeClass) {
        return switch (changeClass) {
            case STATELESS -> Tone.OK;
            case CONTROL_PLANE, DATA_PLANE, STATEFUL, MIXED -> Tone.WARN;
            case MIGRATION, UNKNOWN -> Tone.BAD;
        };
    }

    /** The chain in a few words, for lists. */
    static String word(ArtifactChain chain) {
        if (chain.count(HopState.FAILED) > 0) {
            return "does not hold";
        }
        return chain.answerable()
                ? "answerable"
                : "%d of %d hops".formatted(chain.signed(), chain.hops().size());
    }

    /** The icon's name in lists. */
    static String icon(ArtifactChain chain) {
        return switch (tone(chain)) {
            case BAD -> "close-circle";
            case OK -> "check-circle";
            default -> "adjust";
        };
    }

    static Hop.Mark mark(ChainHop hop) {
        return switch (hop.state()) {
            case PRESENT -> hop.kind() == HopKind.AI_PARTICIPATION ? Hop.Mark.AI : Hop.Mark.VERIFIED;
            case NONE -> Hop.Mark.VERIFIED;
            case MISSING -> Hop.Mark.MISSING;
            case FAILED -> Hop.Mark.FAILED;
        };
    }
}
