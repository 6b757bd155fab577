package dev.chancery.provenance.chain;

import dev.chancery.attest.Statement;
import dev.chancery.kernel.Digest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Puts checked statements at their hops. A hop is present as soon as one statement fills it; statements that do not hold
 * are shown beside it and make the hop failed only when none holds, so that taking a statement away never turns a
 * failure into a pass.
 */
public final class ChainAssembly {

    private final Digest about;
    private final String name;
    private final List<CheckedStatement> statements;

    private ChainAssembly(Digest about, String name, List<CheckedStatement> statements) {
        this.about = about;
        this.name = name;
        this.statements = statements.stream()
                .sorted(Comparator.comparing(CheckedStatement::holds)
                        .thenComparing(statement -> statement.recorded().recordedAt())
                        .reversed())
                .toList();
    }

    /** The chain of this digest, given every statement that is stored about it. */
    public static ArtifactChain of(Digest about, String name, List<CheckedStatement> statements) {
        return new ChainAssembly(about, name, statements).chain();
    }

    private ArtifactChain chain() {
        var hops = HopKind.inOrder().stream().flatMap(this::hops).toList();
        return new ArtifactChain(about, name, hops);
    }

    private Stream<ChainHop> hops(HopKind kind) {
        return switch (kind) {
            case AI_PARTICIPATION -> participations();
            case COMMIT -> Stream.of(commit());
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

    private static ChainHop filled(HopKind kind, List<CheckedStatement> filling) {
        if (filling.isEmpty()) {
            return ChainHop.missing(
                    kind, "Missing: it needs %s, signed by %s.".formatted(kind.filledBy(), kind.signers()));
        }
        var check = filling.getFirst().check();
        return check.statement()
                .filter(statement -> check.holds())
                .map(statement -> present(kind, statement, check, filling))
                .orElseGet(() -> new ChainHop(
                        kind,
                        HopState.FAILED,
                        check.reason(),
                        check.sentence(),
                        "refused",
                        List.of(check.reason().code()),
                        filling));
    }

    private static ChainHop present(
            HopKind kind, Statement statement, StatementCheck check, List<CheckedStatement> filling) {
        var card = Card.of(statement);
        var sentence = check.decisiveSignature().map(SignatureCheck::sentence).orElse(check.sentence());
        return new ChainHop(kind, HopState.PRESENT, Reason.VERIFIED, sentence, card.title(), card.lines(), filling);
    }

    /** One hop for each participation; when there is none, the review verdict says whether one is owed. */
    private Stream<ChainHop> participations() {
        var stated = filling(HopKind.AI_PARTICIPATION);
        if (!stated.isEmpty()) {
            return stated.stream().map(statement -> filled(HopKind.AI_PARTICIPATION, List.of(statement)));
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

    /** A commit id is itself the digest of the commit, so that a verified statement naming it is all that is needed. */
    private ChainHop commit() {
        var naming = statements.stream().filter(CheckedStatement::holds).toList();
        if (!about.algorithm().equals("gitCommit")) {
            return ChainHop.missing(HopKind.COMMIT, "Missing: no verified statement binds this digest to a commit.");
        }
        if (naming.isEmpty()) {
            return ChainHop.missing(HopKind.COMMIT, "Missing: no statement about this commit verifies.");
        }
        return new ChainHop(
                HopKind.COMMIT,
                HopState.PRESENT,
                Reason.NAMED_BY_VERIFIED_STATEMENT,
                "The commit id is the digest of the commit, and a verified statement names it as its subject.",
                about.hex().substring(0, 10),
                List.of("gitCommit digest", "subject of a verified statement"),
                naming);
    }
}
