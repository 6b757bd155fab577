package dev.chancery.provenance.release;

import dev.chancery.attest.Statement;
import dev.chancery.kernel.Digest;
import dev.chancery.provenance.chain.CheckedStatement;
import dev.chancery.provenance.chain.HopKind;
import dev.chancery.provenance.chain.PredicateTypes;
import dev.chancery.provenance.chain.Reason;
import dev.chancery.provenance.chain.Sources;
import dev.chancery.provenance.chain.Sources.Source;
import dev.chancery.provenance.release.ReleasePolicy.Requirement;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Holds an artifact's statements against a policy. Each hop passes by one statement that is good by itself, never by
 * the absence of another, so that taking a statement away never turns a denial into a pass.
 */
public final class ReleaseCheck {

    private final ReleasePolicy policy;

    public ReleaseCheck(ReleasePolicy policy) {
        this.policy = policy;
    }

    /** How one required hop came out. */
    public record HopResult(HopKind kind, boolean passed, Reason reason, String sentence) {}

    /** How all of them came out, for the commit that came out best, and every statement that was looked at. */
    public record Outcome(List<HopResult> hops, List<Digest> inputs) {

        public Outcome {
            hops = List.copyOf(hops);
            inputs = List.copyOf(inputs);
        }

        /**
         * The first hop that fails by itself, in the order of the chain; one that only is about a commit which a
         * failing build does not bind is named when there is no other.
         */
        public Optional<HopResult> failed() {
            var failed = hops.stream().filter(hop -> !hop.passed()).toList();
            return failed.stream()
                    .filter(hop -> hop.reason() != Reason.SUBJECT_MISMATCH)
                    .findFirst()
                    .or(() -> failed.stream().findFirst());
        }

        public boolean passed() {
            return failed().isEmpty();
        }
    }

    /** Checks an artifact, given every statement about it and about the commits its builds name. */
    public Outcome check(Digest about, List<CheckedStatement> statements) {
        var evidence = statements.stream()
                .filter(statement -> HopKind.ofPredicate(statement.predicateType())
                        .filter(HopKind::isEvidence)
                        .isPresent())
                .toList();
        var inputs = evidence.stream()
                .map(statement -> statement.recorded().digest())
                .distinct()
                .sorted(Comparator.comparing(Digest::hex))
                .toList();
        return Sources.of(about, evidence).stream()
                .map(source -> new Outcome(hops(source), inputs))
                .max(Comparator.comparingLong(outcome ->
                        outcome.hops().stream().filter(HopResult::passed).count()))
                .orElseThrow();
    }

    private List<HopResult> hops(Source source) {
        return policy.requires().entrySet().stream()
                .map(entry -> hop(entry.getKey(), entry.getValue(), source))
                .toList();
    }

    private static HopResult hop(HopKind kind, Requirement requirement, Source source) {
        if (kind == HopKind.COMMIT) {
            return commit(source);
        }
        var results = source.statements().stream()
                .filter(statement -> HopKind.ofPredicate(statement.predicateType())
                        .filter(kind::equals)
                        .isPresent())
                .map(statement -> result(kind, requirement, statement, source))
                .toList();
        return results.stream()
                .filter(HopResult::passed)
                .findFirst()
                .or(() -> results.stream().findFirst())
                .orElseGet(() -> new HopResult(
                        kind,
                        false,
                        Reason.NO_STATEMENT,
                        "The %s is missing: it needs %s, signed by %s."
                                .formatted(kind.inWords(), kind.filledBy(), kind.signers())));
    }

    private static HopResult commit(Source source) {
        return source.commit()
                .map(commit -> new HopResult(
                        HopKind.COMMIT,
                        true,
                        Reason.NAMED_BY_VERIFIED_STATEMENT,
                        "A verified build names the commit " + commit.abbreviated() + "."))
                .orElseGet(() -> new HopResult(
                        HopKind.COMMIT,
                        false,
                        Reason.NO_STATEMENT,
                        "The commit is missing: no verified build binds the artifact to one."));
    }

    private static HopResult result(HopKind kind, Requirement requirement, CheckedStatement statement, Source source) {
        var check = statement.check();
        if (!check.holds() || check.statement().isEmpty()) {
            return new HopResult(
                    kind,
                    false,
                    check.reason(),
                    "The %s does not hold: %s".formatted(kind.inWords(), check.sentence()));
        }
        return ContentCheck.objection(kind, requirement, check.statement().get())
                .or(() -> unstatedModel(kind, check.statement().get(), source))
                .map(objection -> new HopResult(kind, false, objection.reason(), objection.sentence()))
                .orElseGet(() -> new HopResult(kind, true, Reason.VERIFIED, check.sentence()));
    }

    /** A review in which a model took part counts only beside the participation that belongs to it. */
    private static Optional<ContentCheck.Objection> unstatedModel(HopKind kind, Statement verdict, Source source) {
        if (kind != HopKind.REVIEW_VERDICT
                || !Participants.nameAModel(verdict)
                || participations(source).anyMatch(it -> Participants.isOfTheSameReview(it, verdict))) {
            return Optional.empty();
        }
        return Optional.of(new ContentCheck.Objection(
                Reason.POLICY_UNMET, "A model took part in the review, but no AI participation is stated for it."));
    }

    private static Stream<Map<String, Object>> participations(Source source) {
        return source.statements().stream()
                .filter(CheckedStatement::holds)
                .flatMap(statement -> statement.check().statement().stream())
                .filter(statement -> statement.predicateType().equals(PredicateTypes.AI_PARTICIPATION))
                .map(Statement::predicate)
                .filter(predicate -> !Boolean.TRUE.equals(predicate.get("simulated")));
    }
}
