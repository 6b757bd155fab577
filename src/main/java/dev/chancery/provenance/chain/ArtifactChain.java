package dev.chancery.provenance.chain;

import dev.chancery.kernel.Digest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything that is known of where one digest came from and what became of it, verified just now: the commit it leads
 * to, the hops, and the statements beside them that fill none.
 */
public record ArtifactChain(
        Digest about, String name, Optional<Digest> commit, List<ChainHop> hops, List<CheckedStatement> beside) {

    public ArtifactChain {
        hops = List.copyOf(hops);
        beside = List.copyOf(beside);
    }

    /** Whether every hop is answered by a party that may answer it. */
    public boolean answerable() {
        return hops.stream().allMatch(hop -> hop.state().answers());
    }

    /** How many hops stand so. */
    public long count(HopState state) {
        return hops.stream().filter(hop -> hop.state() == state).count();
    }

    /** How many hops are filled by a signed statement that was verified; what only follows from one is not counted. */
    public long signed() {
        return hops.stream().filter(ChainHop::isSigned).count();
    }

    /** Whether a statement in it was made from scripted replies, which makes the chain useless as release evidence. */
    public boolean simulated() {
        return statements().stream()
                .flatMap(statement -> statement.check().statement().stream())
                .anyMatch(statement -> Boolean.TRUE.equals(statement.predicate().get("simulated")));
    }

    /** Every statement of every hop and beside them, once. */
    public List<CheckedStatement> statements() {
        return Stream.concat(hops.stream().flatMap(hop -> hop.statements().stream()), beside.stream())
                .distinct()
                .toList();
    }

    /** The answer to "where did this come from, and can I trust it?", in one sentence. */
    public String headline() {
        var failed = causes();
        if (!failed.isEmpty()) {
            return "Not to be trusted: the %s %s not hold".formatted(words(failed), failed.size() == 1 ? "does" : "do");
        }
        if (answerable()) {
            return "Answerable: every hop is signed by the party allowed to sign it";
        }
        return "Not yet answerable: %d of %d hops %s signed and verified"
                .formatted(signed(), hops.size(), signed() == 1 ? "is" : "are");
    }

    /** What stands behind the headline: what was verified, and what is still missing. */
    public String detail() {
        var verified = statements().stream().filter(CheckedStatement::holds).count();
        var statements = "%d of %d %s verified"
                .formatted(verified, statements().size(), statements().size() == 1 ? "statement" : "statements");
        var missing = of(HopState.MISSING);
        var first = missing.isEmpty()
                ? ""
                : " · %d %s missing, the first is the %s"
                        .formatted(
                                missing.size(),
                                missing.size() == 1 ? "hop" : "hops",
                                missing.getFirst().kind().inWords());
        var simulated = simulated() ? " · simulated, so no release evidence" : "";
        return statements + participations() + rollback() + first + simulated;
    }

    private String participations() {
        if (count(HopState.NONE) > 0) {
            return " · no AI participation is owed";
        }
        var held = statements().stream()
                .filter(CheckedStatement::holds)
                .filter(statement -> statement.predicateType().equals(PredicateTypes.AI_PARTICIPATION))
                .count();
        return held == 0 ? "" : " · %d AI %s".formatted(held, held == 1 ? "participation" : "participations");
    }

    private String rollback() {
        return of(HopState.PRESENT).stream()
                .filter(hop -> hop.kind() == HopKind.CHANGE_CLASS)
                .findFirst()
                .map(hop -> " · rollback class " + hop.title())
                .orElse("");
    }

    /** The hops that fail by themselves, rather than for being about a commit that another failing hop does not bind. */
    private List<ChainHop> causes() {
        var failed = of(HopState.FAILED);
        var bySelf = failed.stream()
                .filter(hop -> hop.reason() != Reason.SUBJECT_MISMATCH)
                .toList();
        return bySelf.isEmpty() ? failed : bySelf;
    }

    private List<ChainHop> of(HopState state) {
        return hops.stream().filter(hop -> hop.state() == state).toList();
    }

    private static String words(List<ChainHop> hops) {
        return hops.stream().map(hop -> hop.kind().inWords()).distinct().collect(Collectors.joining(" and the "));
    }
}
