package dev.chancery.provenance.chain;

import java.util.List;
import java.util.Optional;

/**
 * One hop of a chain: how it stands and why, in a sentence; what it says, as a title and a few lines; and every
 * statement that was looked at for it, the decisive one first.
 */
public record ChainHop(
        HopKind kind,
        HopState state,
        Reason reason,
        String sentence,
        String title,
        List<String> lines,
        List<CheckedStatement> statements) {

    public ChainHop {
        lines = List.copyOf(lines);
        statements = List.copyOf(statements);
    }

    /** The hop that nothing fills. */
    static ChainHop missing(HopKind kind, String sentence) {
        return new ChainHop(
                kind,
                HopState.MISSING,
                Reason.NO_STATEMENT,
                sentence,
                "missing",
                List.of("needs " + kind.filledBy(), "by " + kind.signers()),
                List.of());
    }

    /** Whether a signed statement fills it; a hop that only follows from other statements has none of its own. */
    public boolean isSigned() {
        return state == HopState.PRESENT && reason == Reason.VERIFIED;
    }

    /** The signature the hop stands or falls with. */
    public Optional<SignatureCheck> signature() {
        return statements.stream().findFirst().flatMap(first -> first.check().decisiveSignature());
    }
}
