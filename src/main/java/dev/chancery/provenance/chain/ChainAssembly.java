package dev.chancery.provenance.chain;

import dev.chancery.attest.Statement;
import dev.chancery.kernel.Digest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Puts checked statements at their hops. A hop is present as soon as one statement fills it; statements that do not hold
 * are shown beside it and make the hop failed only when none holds, so that taking a statement away never turns a
 * failure into a pass.
 */
public final class ChainAssembly {

    private final Digest about;
    private final String name;
    private final Optional<Digest> commit;
    private final List<CheckedStatement> statements;

    private ChainAssembly(Digest about, String name, Optional<Digest> commit, List<CheckedStatement> statements) {
        this.about = about;
        this.name = name;
        this.commit = commit;
        this.statements = statements.stream()
                .sorted(Comparator.comparing(CheckedStatement::holds)
                        .thenComparing(statement -> statement.recorded().recordedAt())
                        .reversed())
                .toList();
    }

    /**
     * The chain of this digest, given every statement that is stored about it and about the commits its builds name. A
     * statement about a commit counts only where a verified build binds the digest to that commit; of several commits
     * the one whose chain answers most is told.
     */
    public static ArtifactChain of(Digest about, String name, List<CheckedStatement> statements) {
        return Sources.of(about, statements).stream()
                .map(source -> new ChainAssembly(about, name, source.commit(), source.statements()).chain())
                .max(Comparator.comparingLong(ArtifactChain::signed))
                .orElseThrow();
    }

    private ArtifactChain chain() {
        var hops = HopKind.inOrder().stream().flatMap(this::hops).toList();
        var beside = statements.stream()
                .filter(statement ->
                        HopKind.ofPredicate(statement.predicateType()).isEmpty())
                .toList();
        return new ArtifactChain(about, name, commit, hops, beside);
    }

    private Stream<ChainHop> hops(HopKind kind) {
        return switch (kind) {
            case AI_PARTICIPATION -> participations();
            case COMMIT -> Stream.of(CommitHop.of(about, commit, statements));
            default -> Stream.of(filled(kind, filling(kind)));
        };
    }

    private List<CheckedStatement> filling(HopKind kind) {
        return statements.stream()
                .filter(statement -> HopKind.ofPredicate(statement.predicateType())
                        .filter(kind::equals)
                        .isPresent())
                .toList();
    }

    static ChainHop filled(HopKind kind, List<CheckedStatement> filling) {
        if (filling.isEmpty()) {
            return ChainHop.missing(
                    kind, "Missing: it needs %s, signed by %s.".formatted(kind.filledBy(), kind.signers()));
        }
        var check = filling.getFirst().check();
        return check.statement()
                .filter(statement -> check.holds())
                .map(statement -> FailedSummary.of(kind, statement, filling)
                        .orElseGet(() -> present(kind, statement, check, filling)))
                .orElseGet(() -> new ChainHop(
                        kind,
                        HopState.FAILED,
                        check.reason(),
                        check.sentence(),
                        "refused",
                        List.of(check.reason().code().replace('_', ' ')),
                        filling));
    }

    private static ChainHop present(
            HopKind kind, Statement statement, StatementCheck check, List<CheckedStatement> filling) {
        var card = Card.of(statement);
        var sentence = check.decisiveSignature().map(SignatureCheck::sentence).orElse(check.sentence());
        return new ChainHop(kind, HopState.PRESENT, Reason.VERIFIED, sentence, card.title(), card.lines(), filling);
    }

    /** One hop for each participation of its own; when there is none, the review verdict says whether one is owed. */
    private Stream<ChainHop> participations() {
        var stated = filling(HopKind.AI_PARTICIPATION);
        if (!stated.isEmpty()) {
            return Participations.alike(stated).stream().map(Participations::hop);
        }
        var verdicts = new ArrayList<>(filling(HopKind.REVIEW_VERDICT));
        verdicts.removeIf(verdict -> !verdict.holds());
        if (verdicts.isEmpty()) {
            return Stream.of(filled(HopKind.AI_PARTICIPATION, List.of()));
        }
        var owed = verdicts.stream()
                .flatMap(verdict -> verdict.check().statement().stream())
                .anyMatch(Card::namesAModel);
        return Stream.of(owed ? owedParticipation() : analyzersOnly(verdicts));
    }

    private static ChainHop owedParticipation() {
        return ChainHop.missing(
                HopKind.AI_PARTICIPATION,
                "Missing: the review verdict names a model among its participants, but no AI participation is stated.");
    }

    private static ChainHop analyzersOnly(List<CheckedStatement> verdicts) {
        return new ChainHop(
                HopKind.AI_PARTICIPATION,
                HopState.NONE,
                Reason.ANALYZERS_ONLY,
                "None: analyzers only. The signed review verdict names no model among its participants.",
                "none: analyzers only",
                List.of("no model took part in the review", "said by the review verdict"),
                verdicts);
    }
}
